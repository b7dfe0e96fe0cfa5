import { mayBeEmpty } from './may-be-empty';
import type { RoundsNow } from './round-clock';

const at = (minutes: number) => Date.parse('2026-12-02T12:00:00Z') + minutes * 60_000;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();
const rounds = (phase: RoundsNow['phase'] = 'running'): RoundsNow => ({
  round: 1,
  of: 4,
  phase,
  startsAt: iso(0),
  endsAt: iso(15),
  lateMinutes: 0,
});
const meeting = (startedAt: number, meetingId: string | null = 'planned') => ({
  state: 'meeting',
  startedAt: iso(startedAt),
  meetingId,
});
const called = { state: 'called', startedAt: null, meetingId: 'planned' };

describe('that nobody came', () => {
  it.each([
    ['can be said when the gong began the meeting', rounds(), meeting(0), 1, true],
    ['can be said of who was late to their seat', rounds(), meeting(2), 3, true],
    ['cannot be said of whom the queue sent', rounds(), meeting(2, null), 3, false],
    ['cannot be said of who sat before the gong', rounds(), meeting(-1), 1, false],
    ['cannot be said after five minutes', rounds(), meeting(0), 5, false],
    ['cannot be said of somebody who is called', rounds(), called, 1, false],
    ['cannot be said during a change', rounds('calling'), meeting(0), 1, false],
    ['cannot be said where there are no rounds', null, meeting(0), 1, false],
    ['cannot be said of an empty chair', rounds(), null, 1, false],
  ])('%s', (_, now, turn, minute, may) => {
    expect(mayBeEmpty(now, turn, at(minute))).toBe(may);
  });
});
