import type { Room, RoomRounds, RoomTicket } from '../room.types';
import {
  awayUntil,
  comesTo,
  gongDeed,
  nextRound,
  onTheWay,
  plannedAndHere,
  roundsToCome,
  seatNowAt,
  withoutSeat,
} from './rounds';

const times = [1, 2, 3, 4].map((round) => ({ round, startsAt: `start ${round}`, endsAt: `end ${round}` }));
const seat = (round: number, tableId: string, who: string, isIn = true): RoomRounds['seats'][number] => ({
  meetingId: `${round} ${tableId}`,
  round,
  tableId,
  ticketId: isIn ? who : null,
  registrationId: `registration ${who}`,
  shown: who,
  state: 'to_come',
});
const rounds = (phase: RoomRounds['phase'], round: number, more: Partial<RoomRounds> = {}): RoomRounds => ({
  round,
  of: 4,
  phase,
  startsAt: null,
  endsAt: null,
  lateMinutes: 0,
  list: times,
  seats: [
    seat(1, 'aalto', 'noor'),
    seat(1, 'savu', 'elias', false),
    seat(2, 'savu', 'noor'),
    seat(2, 'aalto', 'sara'),
  ],
  awayRounds: [],
  changes: [],
  ...more,
});
const person = (id: string, journey: RoomTicket['journey']) => ({ id, journey }) as RoomTicket;
const room = (now: RoomRounds, more: Partial<Room> = {}) =>
  ({
    rounds: now,
    tables: [],
    tickets: [person('noor', 'waiting'), person('sara', 'waiting')],
    ...more,
  }) as unknown as Room;

describe('the next gong', () => {
  it.each([
    ['before', 0, { do: 'call_round', round: 1 }],
    ['calling', 1, { do: 'start_round', round: 1 }],
    ['running', 1, { do: 'call_round', round: 2 }],
    ['running', 4, undefined],
    ['over', 4, undefined],
  ] as const)('%s %i', (phase, round, deed) => {
    expect(gongDeed(rounds(phase, round))).toEqual(deed);
  });

  it.each([
    ['before', 0, 1],
    ['calling', 1, 2],
    ['running', 3, 4],
    ['running', 4, undefined],
    ['over', 4, undefined],
  ] as const)('%s %i: the next round is %s', (phase, round, next) => {
    expect(nextRound(rounds(phase, round))?.round).toBe(next);
    expect(roundsToCome(rounds(phase, round))[0]?.round).toBe(next);
  });
});

describe('who is where in the rounds', () => {
  it('counts each person once, and who is in the building', () => {
    expect(plannedAndHere(room(rounds('before', 0)))).toEqual({ planned: 3, here: 2 });
    const gone = { tickets: [person('noor', 'out'), person('sara', 'meeting')] };
    expect(plannedAndHere(room(rounds('before', 0), gone))).toEqual({ planned: 3, here: 1 });
  });

  it('knows who was called and does not sit yet', () => {
    const tables = [
      { number: 1, turn: { ticketId: 'noor', state: 'recalled' } },
      { number: 2, turn: { ticketId: 'sara', state: 'meeting' } },
      { number: 3, turn: null },
    ] as Room['tables'];
    expect(onTheWay(room(rounds('calling', 1), { tables }))).toEqual([
      { ticket: person('noor', 'waiting'), table: 1 },
    ]);
  });

  it('knows who waits without a seat in this round', () => {
    expect(withoutSeat(room(rounds('running', 1)))).toEqual([person('sara', 'waiting')]);
    expect(withoutSeat(room(rounds('running', 2)))).toEqual([]);
    const sits = { tickets: [person('sara', 'meeting'), person('noor', 'out')] };
    expect(withoutSeat(room(rounds('running', 1), sits))).toEqual([]);
  });

  it('gives a table its seat while the round is called or held', () => {
    expect(seatNowAt(rounds('running', 1), 'savu')?.shown).toBe('elias');
    expect(seatNowAt(rounds('before', 0), 'savu')).toBeUndefined();
    expect(seatNowAt(rounds('over', 4), 'savu')).toBeUndefined();
  });
});

describe('a table that is late', () => {
  const away = (...missed: number[]) =>
    rounds('running', 1, { awayRounds: [{ tableId: 'aalto', rounds: missed }] });

  it.each([
    [[], undefined],
    [[2], 3],
    [[2, 3], 4],
    [[2, 3, 4], null],
    [[4], undefined],
    [[1], undefined],
  ])('away in %j comes to %s', (missed, comes) => {
    expect(comesTo(away(...missed), 'aalto')).toBe(comes);
  });

  it.each([
    ['late until the third', [], 3, [2]],
    ['later than was thought', [2], 4, [2, 3]],
    ['sooner than was thought', [2, 3], 3, [2]],
    ['here after all', [2, 3], undefined, []],
    ['not at all', [2], null, [2, 3, 4]],
    ['here after all, with a gap that was known, and what is past', [1, 2, 4], undefined, [1, 4]],
  ])('%s', (_, before, until, after) => {
    expect(awayUntil(away(...before), 'aalto', until)).toEqual(after);
  });
});
