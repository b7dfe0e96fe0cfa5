// The alphabet of text messages: 3GPP TS 23.038, 6.2.1. One letter outside it makes every letter cost double.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const COSTS_TWO = '^{}\\[~]|€';

const PLAINER: Record<string, string> = {
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '”': '"',
  '“': '"',
  '…': '...',
  '·': ',',
  '\u00a0': ' ',
};

/** Writes typographic marks the way the alphabet of text messages has them. Names stay as they are. */
export const plainer = (text: string) =>
  text.replace(/[–—’‘”“…·\u00a0]/g, (mark) => PLAINER[mark] ?? mark).replace(/ {2,}/g, ' ');

/** How many text messages this takes: 160 letters alone or 153 each, 70 or 67 when a letter is outside the alphabet. */
export function parts(text: string): number {
  const letters = [...text];
  const isBasic = letters.every((letter) => BASIC.includes(letter) || COSTS_TWO.includes(letter));
  if (!isBasic) return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
  const length = letters.reduce((sum, letter) => sum + (COSTS_TWO.includes(letter) ? 2 : 1), 0);
  return length <= 160 ? 1 : Math.ceil(length / 153);
}
