import { at, Evening } from '../../../test/support/room.engine.js';
import { planned, roomOfRounds, seatOfTicket } from '../../../test/support/rounds.engine.js';
import { figuresOf } from './figures.js';
import { estimate } from './estimate.js';
import { MINUTE, turnAt } from './room.types.js';
import { lateMinutes, roundTime } from './rounds.js';

let calls = 0;
const callRound = (round: number) => ({
  do: 'call_round' as const,
  round,
  turnIds: ['A', 'B', 'C'].map((table) => `${round}${table}${(calls += 1)}`),
});
const sits = (evening: Evening, table = 'A') => {
  const turn = turnAt(evening.room, table);
  return turn ? [turn.ticketId, turn.state] : null;
};
const plan = planned({ 1: { A: 'one', B: 'two' }, 2: { A: 'two', B: 'one' }, 3: { A: 'three' } });
const begun = (...people: string[]) => {
  const evening = new Evening(roomOfRounds(3, { bookings: plan })).clock('16:55');
  for (const one of people) evening.checksIn(one);
  return evening.clock('17:00').do(callRound(1));
};

describe('the gong of change', () => {
  it('calls whoever has a seat in this round and is here, and nobody else', () => {
    const evening = begun('one', 'three');
    expect([sits(evening, 'A'), sits(evening, 'B')]).toEqual([['one', 'called'], null]);
  });

  it('ends what is on: a meeting is held, a call is over without a penalty', () => {
    const evening = begun('one', 'two').clock('17:03').do({ do: 'start_round', round: 1 });
    evening.arrives('new', 'A', 'B').do({ do: 'absent', turnId: turnAt(evening.room, 'B')!.id });
    evening.timePasses('17:04');
    expect(sits(evening, 'B')).toEqual(['new', 'called']);
    evening.clock('17:18').do(callRound(2));
    expect(evening.room.bookings.map(({ status }) => status).slice(0, 2)).toEqual(['done', 'no_show']);
    expect(evening.ticket('new').waits.map(({ missed, state }) => [missed, state])).toEqual([
      [0, 'open'],
      [0, 'open'],
    ]);
    expect([sits(evening, 'A'), sits(evening, 'B')]).toEqual([
      ['two', 'called'],
      ['one', 'called'],
    ]);
  });

  it('rings once for each round, in order, for whoever is first', () => {
    const evening = begun('one');
    expect(evening.refused(callRound(1))).toBe('round_moved_on');
    expect(evening.refused(callRound(2))).toBe('round_moved_on');
    evening.do({ do: 'start_round', round: 1 });
    expect(evening.refused({ do: 'start_round', round: 1 })).toBe('round_moved_on');
    evening.do(callRound(2)).do({ do: 'start_round', round: 2 }).do(callRound(3));
    evening.do({ do: 'start_round', round: 3 });
    expect(evening.refused(callRound(4))).toBe('round_moved_on');
    expect(new Evening().refused(callRound(1))).toBe('no_rounds');
  });

  it('is rung by time, from the beginning of the first round on, until the last one is over', () => {
    const evening = begun('one', 'two', 'three');
    expect(evening.timePasses('17:10')).toEqual([]);
    evening.do({ do: 'start_round', round: 1 });
    expect(evening.timePasses('17:24')).toEqual([]);
    expect(evening.timePasses('17:25')).toEqual(['gong']);
    expect(evening.timePasses('17:27')).toEqual([]);
    expect(evening.timePasses('17:28')).toEqual(['gong']);
    evening.timePasses('17:43');
    evening.timePasses('17:46');
    expect(evening.room.rounds).toMatchObject({ round: 3, phase: 'running' });
    evening.timePasses('18:01');
    expect(evening.room.rounds).toMatchObject({ round: 3, phase: 'over' });
    expect(evening.room.bookings.every(({ status }) => status === 'done')).toBe(true);
    expect(evening.room.turns.every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  it('asks the booked times of a late evening when they are, not when they were planned', () => {
    const evening = begun('one', 'two').clock('17:12').do({ do: 'start_round', round: 1 });
    evening.do({ do: 'extend_round', round: 1 });
    const { rounds } = evening.room;
    expect(roundTime(rounds!, 1)).toEqual({ startsAt: at('17:12'), endsAt: at('17:28') });
    expect(roundTime(rounds!, 3)).toEqual({ startsAt: at('17:49'), endsAt: at('18:04') });
    expect(lateMinutes(rounds!)).toBe(13);
    evening.timePasses('17:27');
    expect(evening.room.rounds?.round).toBe(1);
  });
});

describe('between the two gongs and after them', () => {
  it('nobody is called from the queue in the change-over, and a table is kept for whoever is planned there', () => {
    const evening = begun('one').arrives('new', 'B');
    expect(evening.timePasses('17:02')).toEqual([]);
    expect(evening.refused({ do: 'call', turnId: 'x', tableId: 'B' })).toBe('table_kept');
  });

  it('an empty table calls from the queue at once when the round begins, and not in its last minutes', () => {
    const evening = begun('one').arrives('new', 'B').do({ do: 'start_round', round: 1 });
    expect(evening.timePasses('17:00')).toEqual(['table_empty']);
    expect(sits(evening, 'B')).toEqual(['new', 'called']);
    const late = begun('one').do({ do: 'start_round', round: 1 }).clock('17:11').arrives('new', 'B');
    expect(late.timePasses('17:11')).toEqual([]);
  });

  it('before a planned first round nobody is called by time', () => {
    const evening = new Evening(roomOfRounds(2, { bookings: plan })).checksIn('one').arrives('new', 'A');
    expect(evening.timePasses('17:05')).toEqual([]);
    expect(evening.line('A')).toEqual(['new']);
  });

  it('whoever comes late to a seat that stands is called to it; one that was given waits', () => {
    const stands = begun('one').do({ do: 'start_round', round: 1 }).clock('17:02').checksIn('two');
    expect(stands.timePasses('17:02')).toEqual(['seat_stands']);
    expect(sits(stands, 'B')).toEqual(['two', 'called']);
    const given = begun('one').arrives('new', 'B').do({ do: 'start_round', round: 1 });
    given.timePasses('17:01');
    given.checksIn('two');
    expect(given.timePasses('17:02')).toEqual([]);
    expect(sits(given, 'B')).toEqual(['new', 'called']);
  });

  it('whoever came without registering may be called from the queue before their round, and keeps no second meeting', () => {
    const bookings = [...planned({ 1: { A: 'one', B: 'two' } }), seatOfTicket(2, 'B', 'new')];
    const evening = new Evening(roomOfRounds(2, { bookings })).checksIn('one').arrives('new', 'B');
    evening.do({ do: 'times_changed', ticketIds: ['new'] }).do(callRound(1));
    evening.do({ do: 'start_round', round: 1 }).timePasses('17:00');
    expect(sits(evening, 'B')).toEqual(['new', 'called']);
    const turn = turnAt(evening.room, 'B')!;
    expect(turn.meetingId).toBeNull();
    evening.do({ do: 'start', turnId: turn.id }).timePasses('17:15');
    evening.timePasses('17:18');
    expect(sits(evening, 'B')).toBeNull();
    evening.timePasses('17:33');
    expect(evening.room.bookings.at(-1)?.status).toBe('done');
  });
});

describe('nobody came', () => {
  it('the seat goes to the queue at once, and whoever was missing is behind', () => {
    const evening = begun('one', 'two').do({ do: 'start_round', round: 1 }).arrives('new', 'A');
    const turnId = turnAt(evening.room, 'A')!.id;
    evening.do({ do: 'absent', turnId });
    expect(evening.room.bookings[0]?.status).toBe('no_show');
    expect(evening.refused({ do: 'absent', turnId })).toBe('turn_moved_on');
    expect(evening.timePasses('17:01')).toEqual(['table_empty']);
    expect(sits(evening, 'A')).toEqual(['new', 'called']);
    expect(evening.ticket('one').status).toBe('in');
  });

  it('time calls them no more in this round, whoever sees them can, and the next gong does', () => {
    const evening = begun('one', 'two').do({ do: 'start_round', round: 1 });
    evening.do({ do: 'absent', turnId: turnAt(evening.room, 'A')!.id });
    expect(evening.timePasses('17:05')).toEqual([]);
    const picked = new Evening(evening.room).clock('17:06');
    picked.do({ do: 'call', turnId: 'seen', tableId: 'A', ticketId: 'one' });
    expect(sits(picked)).toEqual(['one', 'called']);
    evening.timePasses('17:15');
    expect(sits(evening, 'B')).toEqual(['one', 'called']);
  });

  it('twice in a row takes them out of the room; a gong alone makes nobody present', () => {
    const evening = begun('one', 'two').do({ do: 'start_round', round: 1 });
    evening.do({ do: 'close_table', tableId: 'A' });
    evening.do({ do: 'absent', turnId: turnAt(evening.room, 'A')!.id });
    evening.do(callRound(2)).do({ do: 'start_round', round: 2 });
    evening.do({ do: 'absent', turnId: turnAt(evening.room, 'B')!.id });
    expect(evening.ticket('one').status).toBe('left');
  });

  it('is for what the gong began alone', () => {
    const evening = new Evening().arrives('one');
    expect(evening.refused({ do: 'absent', turnId: evening.meets() })).toBe('no_rounds');
  });
});

describe('what is said while rounds are run', () => {
  it('a wait ends in a round without a seat, or after the last one', () => {
    const evening = begun('one', 'two').arrives('new', 'B').do({ do: 'start_round', round: 1 });
    // B is free in round 3 for certain (17:36); nobody is planned there then.
    expect(estimate(evening.room, at('17:00')).ofTicket.get('new')?.get('table:B')?.wait).toEqual({
      from: 35,
      to: 40,
    });
  });

  it('the change-over is no time that tables offer', () => {
    const evening = begun('one', 'two').clock('17:03').do({ do: 'start_round', round: 1 });
    evening.timePasses('17:18');
    evening.timePasses('17:21');
    const figures = figuresOf(evening.room, at('17:21') + 15 * MINUTE);
    expect(figures).toMatchObject({ quartersOffered: 4, quartersUsed: 4, meetings: 4, noShows: 0 });
  });
});
