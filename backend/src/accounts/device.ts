/** Kinds of machine and families of browser that the portal has words for. */
const machines: [string, RegExp][] = [
  ['tablet', /iPad|Tablet|Android(?!.*Mobile)/],
  ['phone', /Mobi|iPhone|Android/],
  ['computer', /Windows|Macintosh|X11|CrOS|Linux/],
];
const browsers: [string, RegExp][] = [
  ['edge', /Edg/],
  ['samsung', /SamsungBrowser/],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrom|CriOS/],
  ['safari', /Safari/],
];

/**
 * What a person recognises their own session by, and no more: `phone firefox`, `computer other`. The user agent itself,
 * which tells machines apart, is not kept.
 */
export function deviceOf(userAgent: string | undefined): string {
  const of = (words: [string, RegExp][]) =>
    words.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0] ?? 'other';
  return `${of(machines)} ${of(browsers)}`;
}
