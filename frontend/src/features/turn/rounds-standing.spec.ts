import { linesBesides, newestChange, standingIn } from './rounds-standing';
import type { MyRounds, MyTurn, RoundMeeting } from './turn.types';

const meeting = (round: number, state: RoundMeeting['state']) => ({ round, state }) as RoundMeeting;
const rounds = (phase: MyRounds['phase'], ...evening: RoundMeeting[]) =>
  ({ phase, evening, changes: [] }) as unknown as MyRounds;

describe('how I stand in the rounds', () => {
  it('sits, and knows where to go next', () => {
    const standing = standingIn(
      rounds('running', meeting(4, 'to_come'), meeting(1, 'held'), meeting(2, 'now'), meeting(3, 'to_come')),
    );
    expect(standing).toMatchObject({ says: 'sit', now: { round: 2 }, next: { round: 3 } });
  });
  it.each([
    ['waits for the first gong', rounds('before', meeting(1, 'to_come')), 'before'],
    ['is free between two meetings', rounds('running', meeting(1, 'held'), meeting(5, 'to_come')), 'free'],
    ['has just come and has none yet', rounds('running'), 'nothing'],
    ['has met all of theirs', rounds('running', meeting(1, 'held')), undefined],
    ['goes on in the queue when the rounds are over', rounds('over', meeting(1, 'held')), undefined],
  ])('%s', (_name, view, says) => expect(standingIn(view).says).toBe(says));
});

describe('lines beside the rounds', () => {
  it('are those that one chose to stand in', () => {
    const lines = [
      { line: 'table:a', bookedFor: '2026-12-02T14:30:00Z' },
      { line: 'table:b', bookedFor: null },
      { line: 'table:c', bookedFor: '2026-12-02T16:00:00Z' },
      { line: 'any', bookedFor: null },
    ] as MyTurn['lines'];
    const evening = [{ table: { id: 'a' } }, { table: { id: 'b' } }];
    const besides = linesBesides({ lines, rounds: { evening } as MyRounds });
    expect(besides.map(({ line }) => line)).toEqual(['table:b', 'table:c', 'any']);
    expect(linesBesides({ lines, rounds: null })).toEqual(lines);
  });
});

describe('news of the rounds', () => {
  const change = (at: string, round: number) => ({ at, round, code: 'moved', table: { id: 't' } });
  it('is the change made last, however they are listed', () => {
    const view = { changes: [change('2026-12-02T14:30:00Z', 5), change('2026-12-02T14:12:00Z', 3)] };
    expect(newestChange(view as unknown as MyRounds)).toContain('14:30');
    expect(newestChange(null)).toBeUndefined();
  });
});
