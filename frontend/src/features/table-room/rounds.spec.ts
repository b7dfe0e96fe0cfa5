import { comesNext, isOn } from './rounds';
import type { TableRounds } from './table.types';

const comes = (round: number) => ({
  round,
  startsAt: '2026-12-02T12:00:00Z',
  shown: `nth ${round}`,
  here: true,
  consentId: null,
});
const rounds = (phase: TableRounds['phase'], round: number): TableRounds => ({
  round,
  of: 4,
  phase,
  startsAt: null,
  endsAt: null,
  lateMinutes: 0,
  coming: [comes(2), comes(3)],
});

describe('the rounds at a table', () => {
  it.each([
    ['before', 0, 'nth 2'],
    ['calling', 2, 'nth 2'],
    ['calling', 1, undefined],
    ['running', 2, undefined],
    ['over', 4, undefined],
  ] as const)('%s %i: the next gong brings %s', (phase, round, shown) => {
    expect(comesNext(rounds(phase, round))?.shown).toBe(shown);
  });

  it('are on while they are called and held', () => {
    const phases = ['before', 'calling', 'running', 'over'] as const;
    expect(phases.filter((phase) => isOn(rounds(phase, 1)))).toEqual(['calling', 'running']);
    expect(isOn(null)).toBe(false);
  });
});
