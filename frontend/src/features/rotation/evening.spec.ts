import { eveningOf } from './evening';

const at = (round: number) => ({
  round,
  startsAt: `2026-12-02T14:${String(round * 5).padStart(2, '0')}:00Z`,
  endsAt: `2026-12-02T14:${String(round * 5 + 4).padStart(2, '0')}:00Z`,
});

describe('an evening', () => {
  it('is its meetings in order, with free rounds between them as one break', () => {
    expect(eveningOf([at(5), at(1), at(2)])).toEqual([
      { kind: 'meeting', meeting: at(1) },
      { kind: 'meeting', meeting: at(2) },
      { kind: 'break', startsAt: at(2).endsAt, endsAt: at(5).startsAt },
      { kind: 'meeting', meeting: at(5) },
    ]);
  });
  it('has no break before the first meeting or after the last', () => {
    expect(eveningOf([at(4)])).toEqual([{ kind: 'meeting', meeting: at(4) }]);
    expect(eveningOf([])).toEqual([]);
  });
});
