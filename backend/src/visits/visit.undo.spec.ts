import { Temporal } from 'temporal-polyfill';
import { isUndo, sealUndo } from './visit.undo.js';

const KEY = Buffer.alloc(32, 7);
const VISIT = '7d3f9f7e-6f0a-4f0e-9d57-0d3c3a1b5a11';
const NOW = Temporal.Instant.from('2026-12-01T08:00:00Z');

describe('taking a visit back', () => {
  const { undo, until } = sealUndo(VISIT, NOW, KEY);

  it('holds for a minute', () => {
    expect(until).toBe('2026-12-01T08:01:00Z');
    expect(isUndo(undo, VISIT, NOW.add({ seconds: 60 }), KEY)).toBe(true);
    expect(isUndo(undo, VISIT, NOW.add({ seconds: 61 }), KEY)).toBe(false);
  });

  it('is for this very visit, and cannot be made longer', () => {
    const [end = '', mac = ''] = undo.split('.');
    for (const forged of ['', '.', undo.slice(0, -1), `${Number(end) + 60}.${mac}`, `NaN.${mac}`])
      expect(isUndo(forged, VISIT, NOW, KEY)).toBe(false);
    expect(isUndo(undo, VISIT.replace('7d', '8d'), NOW, KEY)).toBe(false);
    expect(isUndo(undo, VISIT, NOW, Buffer.alloc(32, 8))).toBe(false);
  });
});
