import { gongBetween, positionOf } from './gong';
import type { RoundsNow } from './round-clock';

const at = (minutes: number) => Date.parse('2026-12-02T12:00:00Z') + minutes * 60_000;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();

/** Rounds of 15 minutes with 3 between them, from 12.00 on. */
const during = (phase: RoundsNow['phase'], round: number, more: Partial<RoundsNow> = {}): RoundsNow => ({
  round,
  of: 4,
  phase,
  startsAt: round ? iso((round - 1) * 18) : null,
  endsAt: round ? iso((round - 1) * 18 + 15) : null,
  lateMinutes: 0,
  ...more,
});

describe('how far the rounds are', () => {
  it.each([
    ['nothing has been called', during('before', 0), 5, 0],
    ['the first is called', during('calling', 1), -5, 1],
    ['the first is waited for until staff start it', during('calling', 1), 5, 1],
    ['the first runs', during('running', 1), 5, 2],
    ['the first is full, and nobody has said so yet', during('running', 1), 15, 3],
    ['the second is called', during('calling', 2), 16, 3],
    ['time starts the second', during('calling', 2), 18, 4],
    ['the second runs', during('running', 2), 19, 4],
    ['the last is full', during('running', 4), 69, 9],
    ['all are over', during('over', 4), 80, 9],
  ])('%s', (_, rounds, minute, position) => {
    expect(positionOf(rounds, at(minute))).toBe(position);
  });
});

describe('the gong', () => {
  it('rings for a change and for a beginning, once each', () => {
    expect(gongBetween(0, 1)).toBe('change');
    expect(gongBetween(1, 2)).toBe('start');
    expect(gongBetween(2, 3)).toBe('change');
    expect(gongBetween(3, 3)).toBeUndefined();
  });

  it('rings once for what was missed', () => {
    expect(gongBetween(2, 6)).toBe('start');
  });

  it('rings again at the new end when a minute was added after the old one', () => {
    const full = positionOf(during('running', 1), at(15));
    const longer = during('running', 1, { endsAt: iso(16) });
    expect(gongBetween(full, positionOf(longer, at(15)))).toBeUndefined();
    expect(gongBetween(positionOf(longer, at(15)), positionOf(longer, at(16)))).toBe('change');
  });
});
