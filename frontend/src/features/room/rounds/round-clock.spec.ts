import { roundClock, type RoundsNow } from './round-clock';

const rounds = (over: Partial<RoundsNow>): RoundsNow => ({
  round: 3,
  of: 12,
  phase: 'running',
  startsAt: '2026-12-02T14:30:00Z',
  endsAt: '2026-12-02T14:45:00Z',
  lateMinutes: 0,
  ...over,
});
const at = (time: string) => Date.parse(`2026-12-02T${time}Z`);

describe('the clock of a round', () => {
  it('runs towards the gong, and the pie empties with it', () => {
    expect(roundClock(rounds({}), at('14:37:30'))).toMatchObject({ left: '7:30', share: 0.5, isOut: false });
  });
  it('counts down to the beginning during the change-over, with a whole pie ahead', () => {
    expect(roundClock(rounds({ phase: 'calling' }), at('14:28:40'))).toMatchObject({
      left: '1:20',
      share: 1,
    });
  });
  it('says that the time is out until the next round is called', () => {
    expect(roundClock(rounds({}), at('14:45:02'))).toMatchObject({ left: '0:00', share: 0, isOut: true });
  });
  it.each([
    ['before', 1],
    ['over', 0],
  ] as const)('counts nothing %s the rounds', (phase, share) => {
    const none = rounds({ phase, startsAt: null, endsAt: null });
    expect(roundClock(none, at('14:00:00'))).toMatchObject({ left: null, share, isOut: false });
  });
  it('knows no beginning where staff have to ring the gong', () => {
    expect(roundClock(rounds({ phase: 'calling', startsAt: null }), at('14:00:00')).left).toBeNull();
  });
});
