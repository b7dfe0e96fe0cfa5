import type { Tone } from '../letters/letter.js';

/** The portal's tokens (frontend/src/ui/tokens.css) as mail programs can take them: written into each element. */
export const light = {
  paper: '#fffcf5',
  surface: '#ffffff',
  ink: '#17122b',
  soft: '#5c5670',
  mist: '#efeaf7',
  hairline: '#d9d2e6',
  violet: '#4b2bd6',
  onViolet: '#ffffff',
};

export const dark: typeof light = {
  paper: '#14102a',
  surface: '#1f1939',
  ink: '#fff9ec',
  soft: '#c3bbd6',
  mist: '#2b2348',
  hairline: '#473d6b',
  violet: '#c0b1ff',
  onViolet: '#17122b',
};

/** The card's ground and its two quarters; the same in both themes, always under dark ink. */
export const tones: Record<Tone, { ground: string; outer: string; inner: string }> = {
  mint: { ground: '#9be3c3', outer: '#0b6b4f', inner: '#ffc93c' },
  sun: { ground: '#ffc93c', outer: '#4b2bd6', inner: '#9be3c3' },
  lilac: { ground: '#d5caff', outer: '#4b2bd6', inner: '#ffc93c' },
  coral: { ground: '#ff8a72', outer: '#17122b', inner: '#ffc93c' },
};
export const brightInk = '#17122b';

export const headingFont =
  "'Bricolage Grotesque', 'Avenir Next', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
export const textFont =
  "'Atkinson Hyperlegible Next', 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif";

/** Mail programs that know dark mode get our dark theme instead of their guess; the rest see the light one. */
export const styleSheet = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  .paper { background-color: ${light.paper}; }
  @media (max-width: 480px) {
    .gutter { padding-left: 16px !important; padding-right: 16px !important; }
    .card { padding-left: 20px !important; }
    .heading { font-size: 29px !important; line-height: 32px !important; }
    .outer { width: 92px !important; height: 92px !important; border-bottom-left-radius: 92px !important; }
    .inner { width: 46px !important; height: 46px !important; border-bottom-left-radius: 46px !important; }
    .corner { width: 92px !important; }
    .button { display: block !important; text-align: center !important; }
    .slot { display: block !important; width: 100% !important; }
  }
  @media (prefers-color-scheme: dark) {
    .paper { background-color: ${dark.paper} !important; }
    .surface { background-color: ${dark.surface} !important; border-color: ${dark.hairline} !important; }
    .mist { background-color: ${dark.mist} !important; }
    .ink { color: ${dark.ink} !important; }
    .soft { color: ${dark.soft} !important; }
    .line { border-color: ${dark.hairline} !important; }
    .link { color: ${dark.violet} !important; }
    .primary { background-color: ${dark.violet} !important; border-color: ${dark.violet} !important; color: ${dark.onViolet} !important; }
    .quiet { border-color: ${dark.ink} !important; color: ${dark.ink} !important; background-color: ${dark.paper} !important; }
    .ring { border-color: ${dark.ink} !important; }
    .ring-line { border-color: ${dark.ink} !important; }
  }
`;
