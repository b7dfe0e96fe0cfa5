import localFont from 'next/font/local';

// Self-hosted, Latin; the fallback gets the same measures, so nothing moves when the letters arrive.
export const heading = localFont({
  src: '../../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
  weight: '200 800',
  variable: '--font-heading',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

export const text = localFont({
  src: '../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-text',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
