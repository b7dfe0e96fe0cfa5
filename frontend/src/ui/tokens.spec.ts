import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.join(import.meta.dirname, '..');
const tokens = readFileSync(path.join(source, 'ui/tokens.css'), 'utf8');

/** The colours of one block of tokens.css, by name. */
function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const [beforeDark = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const light = colours(beforeDark);
const themes = {
  light,
  dark: { ...light, ...colours(dark.split('@media')[0] ?? '') },
};

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'mist'];
const textPairs = [
  ...grounds.flatMap((ground) => [`ink on ${ground}`, `soft on ${ground}`, `violet on ${ground}`]),
  ...grounds.flatMap((ground) => [`violet-deep on ${ground}`, `brick on ${ground}`, `forest on ${ground}`]),
  ...['sun', 'mint', 'coral', 'lilac'].map((ground) => `bright-ink on ${ground}`),
  'bright-soft on sun',
  'bright-violet on mint',
  'bright-paper on bright-violet',
  'bright-paper on bright-ink',
  'bright-soft on mint',
  'board-soft on bright-ink',
  'bright-paper on board-surface',
  'lilac on bright-ink',
  'lilac on board-surface',
  'sun on bright-ink',
  'sun on board-surface',
  'on-violet on violet',
  'on-violet on violet-deep',
  'paper on ink',
  'bright-ink on sun',
  'forest on forest-ground',
  'ink on forest-ground',
  'brick on brick-ground',
  'ink on brick-ground',
  'amber on amber-ground',
  'ink on amber-ground',
  'taken on taken-ground',
  'forest-ground on forest',
  'amber-ground on amber',
];
/** Edges and marks that carry meaning: controls, focus, the lit quarter in its ring. */
const edgePairs = [
  ...grounds.flatMap((ground) => [`ink on ${ground}`, `violet on ${ground}`, `brick on ${ground}`]),
  'brick on brick-ground',
  'taken on surface',
];

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  const ratio = (pair: string) => {
    const [front = '', ground = ''] = pair.split(' on ');
    const [one, other] = [theme[front], theme[ground]];
    if (!one || !other) throw new Error(`tokens.css has no ${one ? ground : front}`);
    return contrast(one, other);
  };

  it.each(textPairs)('can be read: %s', (pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('can be seen: %s', (pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('is 21 between black and white, as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });
});

describe('every other style sheet', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && !file.endsWith('tokens.css'),
  );
  const known = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));

  it.each(sheets)('%s takes its colours, lengths and durations from tokens.css', (file) => {
    const text = readFileSync(path.join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|@media[^{]*\{/g, '');
    expect(text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|\b\d*\.?\d+(?:px|ms|s)\b/gi) ?? []).toEqual(
      [],
    );
  });

  it.each(sheets)('%s uses only tokens that exist', (file) => {
    const text = readFileSync(path.join(source, file), 'utf8');
    const own = new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');
    const unknown = used.filter((name) => !known.has(name) && !own.has(name) && !name.startsWith('--font-'));
    expect(unknown).toEqual([]);
  });
});
