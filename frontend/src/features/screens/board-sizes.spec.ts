import { readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * How far the big screen can be read. A television of 55" and 16:9 is 1,218 mm wide, so a hundredth of it (`--board-unit`) is
 * 12.2 mm, whether it has 1,280 or 1,920 dots. Capitals are 0.70 of the type's size in Bricolage Grotesque and 0.67 in
 * Atkinson Hyperlegible. Sharp eyes (20/20) tell letters of 5 minutes of arc apart, weak ones (20/40) need 10: a name must be read
 * with weak eyes at eight metres, everything else with sharp ones.
 */
const SCREEN_MM = 1218;
const METRES = 8;
const CAPITALS = { heading: 0.7, text: 0.67 };
const WEAK_EYES = 10;
const SHARP_EYES = 5;

const tokens = readFileSync(path.join(import.meta.dirname, '../../ui/tokens.css'), 'utf8');
const units = (token: string) =>
  Number(new RegExp(`--board-${token}: calc\\(([\\d.]+) \\* var\\(--board-unit\\)\\)`).exec(tokens)?.[1]);
const arcMinutes = (token: string, capitals: number) => {
  const height = units(token) * (SCREEN_MM / 100) * capitals;
  return (Math.atan(height / (METRES * 1000)) * 180 * 60) / Math.PI;
};
const dotsAt1920 = (token: string) => (units(token) * 1920) / 100;

describe('at eight metres from a screen of 55 inches', () => {
  it.each(['name', 'name-many', 'number', 'timer'])('weak eyes read the %s', (token) => {
    expect(arcMinutes(token, CAPITALS.heading)).toBeGreaterThanOrEqual(WEAK_EYES);
    expect(dotsAt1920(token)).toBeGreaterThanOrEqual(64);
  });

  it.each(['text', 'row'])('sharp eyes read the %s', (token) => {
    expect(arcMinutes(token, CAPITALS.text)).toBeGreaterThanOrEqual(SHARP_EYES);
    expect(dotsAt1920(token)).toBeGreaterThanOrEqual(32);
  });

  it.each(['heading', 'firm'])('sharp eyes read the %s', (token) => {
    expect(arcMinutes(token, CAPITALS.heading)).toBeGreaterThanOrEqual(SHARP_EYES);
  });

  it('a screen of any number of dots shows them as large', () => {
    expect(tokens).toMatch(/--board-unit: min\(1vw, 1\.7778vh\)/);
  });
});
