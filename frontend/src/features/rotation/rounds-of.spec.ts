import { roundsOf } from './rounds-of';

const part = (endsAt: string, settings: object) =>
  ({ startsAt: '2026-12-02T12:00:00.000Z', endsAt, settings }) as Parameters<typeof roundsOf>[0];

describe('the rounds of a part', () => {
  it('are a quarter each with the change-over between them', () => {
    const rounds = roundsOf(part('2026-12-02T15:00:00.000Z', { slotMinutes: 15, breakMinutes: 3 }));
    expect(rounds).toHaveLength(10);
    expect(rounds[1]).toEqual({
      round: 2,
      startsAt: '2026-12-02T12:18:00.000Z',
      endsAt: '2026-12-02T12:33:00.000Z',
    });
  });
  it('need no change-over after the last, and no room for half a round', () => {
    expect(roundsOf(part('2026-12-02T12:33:00.000Z', { slotMinutes: 15, breakMinutes: 3 }))).toHaveLength(2);
    expect(roundsOf(part('2026-12-02T12:32:00.000Z', { slotMinutes: 15, breakMinutes: 3 }))).toHaveLength(1);
    expect(roundsOf(part('2026-12-02T12:10:00.000Z', {}))).toHaveLength(0);
  });
});
