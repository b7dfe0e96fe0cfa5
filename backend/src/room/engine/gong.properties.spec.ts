import fc from 'fast-check';
import { at, deepFreeze } from '../../../test/support/room.engine.js';
import { roomOfRounds, seat, seatOfTicket } from '../../../test/support/rounds.engine.js';
import { after, type Deed } from './deeds.js';
import { estimate } from './estimate.js';
import { figuresOf } from './figures.js';
import type { Booking, Room } from './room.types.js';
import { nextDue } from './time.js';
import { type Change, changesBetween, undone } from './undo.js';

// Random evenings in rounds, in which people come, go, sit and do not sit as they like --------------------------------------

const people = ['r0', 'r1', 'r2', 'r3', 'r4'];
const walkIns = ['w0', 'w1', 'w2'];
const tables = ['A', 'B', 'C'];
const ROUNDS = 4;

/** Nobody twice in a round, no pair twice: as every plan is. */
const plans = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: ROUNDS }), fc.constantFrom(...tables), fc.constantFrom(...people)),
    {
      maxLength: 14,
    },
  )
  .map((wanted) =>
    wanted.reduce<Booking[]>((plan, [round, tableId, who]) => {
      const clashes = plan.some(
        (one) =>
          (one.round === round && (one.tableId === tableId || one.registrationId === who)) ||
          (one.tableId === tableId && one.registrationId === who),
      );
      return clashes ? plan : [...plan, seat(round, tableId, who)];
    }, []),
  );

const step = fc.record({
  what: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'check_in',
        'check_in',
        'arrive',
        'call_round',
        'start_round',
        'time',
        'time',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...[
          'absent',
          'absent',
          'extend_round',
          'end_rounds',
          'plan_again',
          'call',
          'pick',
          'start',
          'finish',
          'miss',
        ],
        ...['move', 'hold', 'release', 'leave', 'no_show', 'open_table', 'close_table', 'undo', 'give_seat'],
      ),
    },
  ),
  who: fc.nat(20),
  where: fc.nat(2),
  round: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 2 }) },
  ),
  presence: fc.constantFrom('here' as const, 'here' as const, 'out' as const),
  seconds: fc.oneof({ weight: 3, arbitrary: fc.nat(120) }, { weight: 1, arbitrary: fc.nat(1200) }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function deedOf(
  { what, who, where, round, presence }: Step,
  room: Room,
  newId: () => string,
): Deed | undefined {
  const ticketId = room.tickets[who % Math.max(room.tickets.length, 1)]?.id ?? 'nobody';
  const tableId = tables[where] as string;
  const open = room.turns.filter(({ endedAt }) => endedAt === null);
  const turnId = open[who % Math.max(open.length, 1)]?.id ?? 'no turn';
  const current = room.rounds?.round ?? 0;
  switch (what) {
    case 'arrive':
      return {
        do: what,
        ticketId: walkIns[who % walkIns.length] as string,
        lines: who % 2 ? [`table:${tableId}`, 'any'] : [`table:${tableId}`],
        presence: 'here',
      };
    case 'check_in': {
      const registrationId = people[who % people.length] as string;
      return { do: what, ticketId: `of ${registrationId}`, registrationId };
    }
    case 'call_round':
      return { do: what, round: current + 1 + round, turnIds: tables.map(newId) };
    case 'start_round':
    case 'extend_round':
      return { do: what, round: current + round };
    case 'end_rounds':
    case 'plan_again':
      return { do: what };
    case 'absent':
    case 'start':
    case 'finish':
    case 'miss':
      return { do: what, turnId };
    case 'call':
      return { do: what, turnId: newId(), tableId };
    case 'pick':
      return { do: 'call', turnId: newId(), tableId, ticketId };
    case 'move':
      return { do: what, ticketId, to: presence };
    case 'hold':
    case 'release':
    case 'leave':
      return { do: what, ticketId };
    case 'no_show':
      return { do: what, meetingId: room.bookings[who]?.meetingId ?? 'no meeting' };
    case 'open_table':
    case 'close_table':
      return { do: what, tableId };
    default:
      return undefined;
  }
}

/** What planning anew does between two deeds: a free seat of a round to come goes to a walk-in, or a promised one goes. */
function replanned(room: Room, { who, where, round }: Step): Room {
  const { rounds } = room;
  if (!rounds || rounds.phase === 'before' || rounds.phase === 'over') return room;
  const ticket = room.tickets.find(({ id }) => id === walkIns[who % walkIns.length]);
  const [to, tableId] = [Math.min(ROUNDS, rounds.round + 1 + Math.abs(round)), tables[where] as string];
  const isTaken = room.bookings.some(
    (one) =>
      (one.round === to && (one.tableId === tableId || one.ticketId === ticket?.id)) ||
      (one.tableId === tableId && one.ticketId === ticket?.id),
  );
  const hasMet = room.turns.some((turn) => turn.ticketId === ticket?.id && turn.tableId === tableId);
  const given: Booking[] =
    ticket && !isTaken && !hasMet && to > rounds.round ? [seatOfTicket(to, tableId, ticket.id)] : [];
  const left = room.bookings.filter(
    (one, n) => !(n === who && one.status === 'booked' && (one.round ?? 0) > rounds.round),
  );
  const changedRoom = deepFreeze({ ...room, bookings: [...left, ...given] });
  const outcome = after(changedRoom, { do: 'plan_again' }, at('17:00'));
  return 'room' in outcome ? deepFreeze(outcome.room) : room;
}

interface Done {
  before: Room;
  deed: Deed;
  now: number;
  room: Room | null;
}

function runs(
  law: (done: Done) => void,
  afterEach: (room: Room, now: number) => void = noMore,
  numRuns = 150,
) {
  fc.assert(
    fc.property(plans, fc.array(step, { minLength: 20, maxLength: 60 }), (bookings, steps) => {
      let room = deepFreeze(roomOfRounds(ROUNDS, { tables, bookings }));
      let [now, ids] = [at('16:55'), 0];
      const kept: Change[][] = [];
      const newId = () => `id-${(ids += 1)}`;
      const tryTo = (deed: Deed): boolean => {
        const outcome = after(room, deepFreeze(deed), now);
        const next = 'refused' in outcome ? null : deepFreeze(outcome.room);
        law({ before: room, deed, now, room: next });
        // As the service does: nobody takes back a planning, or what came before it.
        if (next && ['call_round', 'end_rounds', 'plan_again'].includes(deed.do)) kept.length = 0;
        else if (next) kept.push(JSON.parse(JSON.stringify(changesBetween(room, next))) as Change[]);
        if (next) room = next;
        return next !== null;
      };
      for (const one of steps) {
        now += one.seconds * 1000;
        const deed = deedOf(one, room, newId);
        if (deed) tryTo(deed);
        else if (one.what === 'undo') {
          const changes = kept.pop();
          room = deepFreeze((changes && undone(room, changes)) ?? room);
        } else if (one.what === 'give_seat') {
          room = replanned(room, one);
          kept.length = 0;
        } else
          for (let due = nextDue(room, now, newId), n = 0; due; due = nextDue(room, now, newId), n += 1) {
            expect(n).toBeLessThan(100);
            expect(tryTo(due.deed)).toBe(true);
          }
        afterEach(room, now);
      }
    }),
    { numRuns },
  );
}

const noMore = () => undefined;
const once = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);
const phases = ['before', 'calling', 'running', 'over'];
const reached = ({ rounds }: Room) => (rounds ? 4 * rounds.round + phases.indexOf(rounds.phase) : 0);
const apartFromCounters = ({ lastNumber: _, lastPlace: __, ...room }: Room) => room;

// The laws -----------------------------------------------------------------------------------------------------------------

describe('in every evening in rounds', () => {
  it('nobody is in two places, and nobody sits or is called who is not in', () => {
    runs(noMore, ({ turns, tickets }) => {
      const open = turns.filter(({ endedAt }) => endedAt === null);
      once(open.map(({ ticketId }) => ticketId));
      once(open.map(({ tableId }) => tableId));
      once(turns.map(({ id }) => id));
      for (const { ticketId } of open) expect(tickets.find(({ id }) => id === ticketId)?.status).toBe('in');
    });
  });

  it('nobody is lost: a line ends by meeting who sits there, or because its planned time is over or gone', () => {
    runs(({ before, deed, room }) => {
      if (!room) return;
      for (const { id, waits } of before.tickets) {
        const ticket = room.tickets.find((one) => one.id === id);
        expect(ticket).toBeDefined();
        for (const { line, booked } of waits.filter(({ state }) => state === 'open')) {
          const now = ticket?.waits.find((wait) => wait.line === line);
          if (now?.state === 'open') continue;
          expect(now).toBeDefined();
          if (now?.state === 'dropped') {
            expect(booked?.round).toBeDefined();
            expect(['call_round', 'end_rounds', 'plan_again']).toContain(deed.do);
          }
        }
      }
    });
  });

  it('no gong calls a pair that has met, anybody who is not here, or somebody to a table that is not theirs', () => {
    runs(({ before, deed, room }) => {
      if (deed.do !== 'call_round' || !room) return;
      for (const turn of room.turns.filter(({ id }) => deed.turnIds.includes(id))) {
        const ticket = room.tickets.find(({ id }) => id === turn.ticketId)!;
        expect(ticket).toMatchObject({ presence: 'here', status: 'in' });
        expect(room.tables.find(({ id }) => id === turn.tableId)?.isOpen).toBe(true);
        const met = room.turns.some(
          ({ ticketId, tableId, state }) =>
            ticketId === turn.ticketId && tableId === turn.tableId && state === 'done',
        );
        expect(met).toBe(false);
        expect(room.bookings.find(({ meetingId }) => meetingId === turn.meetingId)).toMatchObject({
          round: deed.round,
          tableId: turn.tableId,
          status: 'booked',
          ...(ticket.registrationId ? { registrationId: ticket.registrationId } : { ticketId: ticket.id }),
        });
      }
      // And everybody who was called or sat before is free.
      for (const { id } of before.turns)
        expect(room.turns.find((turn) => turn.id === id)?.endedAt).not.toBeNull();
    });
  });

  it('a round is called and begun once, the next after it, and only then', () => {
    let [called, begun]: [number[], number[]] = [[], []];
    runs(({ before, deed, room }) => {
      if (before.rounds?.phase === 'before') [called, begun] = [[], []];
      if (!room) return;
      // Who undoes a beginning may begin again: then it was not.
      if (before.rounds?.phase === 'calling') begun = begun.filter((one) => one !== before.rounds?.round);
      if (deed.do === 'call_round') called.push(deed.round);
      if (deed.do === 'start_round') begun.push(deed.round);
      once(called);
      once(begun);
      expect(called).toEqual([...called].sort());
      expect(reached(room)).toBeGreaterThanOrEqual(reached(before));
      if (deed.do === 'start_round') expect(called.at(-1)).toBe(deed.round);
    });
  });

  it('time calls nobody from the queue between the gongs, nor before the first', () => {
    runs(({ before, deed, room }) => {
      if (deed.do !== 'call' || deed.ticketId !== undefined || !room) return;
      const phase = before.rounds?.phase;
      const isBrought = nextDue(before, room.turns.at(-1)!.calledAt, () => 'x');
      if (isBrought?.because === 'table_empty' && before.bookings.length > 0)
        expect(['running', 'over']).toContain(phase);
    });
  });

  it('what is planned and over is held or missed, and nothing is both planned and past', () => {
    runs(noMore, ({ rounds, bookings, turns }) => {
      for (const { round, status, meetingId } of bookings) {
        const isOver = rounds?.phase === 'over' || (round ?? 0) < (rounds?.round ?? 0);
        if (isOver) expect(['done', 'no_show']).toContain(status);
        if (status === 'no_show')
          expect(turns.some((turn) => turn.meetingId === meetingId && turn.state === 'done')).toBe(false);
      }
    });
  });

  it('what was done can be undone at once, and all is as it was', () => {
    runs(({ before, room }) => {
      if (!room) return;
      const changes = JSON.parse(JSON.stringify(changesBetween(before, room))) as Change[];
      const back = undone(room, changes);
      expect(back && apartFromCounters(back)).toEqual(apartFromCounters(before));
    });
  });

  it('what is done a second time is refused, or changes nothing', () => {
    runs(({ deed, now, room }) => {
      if (!room || deed.do === 'extend_round') return;
      const again = after(room, deed, now);
      if ('room' in again) expect(again.room).toBe(room);
    });
  });

  it('the figures add up, and an estimate is a range', () => {
    runs(
      noMore,
      (room, now) => {
        const { quartersUsed, quartersOffered, filled, noShows } = figuresOf(room, now);
        expect(quartersUsed).toBeLessThanOrEqual(quartersOffered + 0.05 * room.tables.length);
        expect(filled).toBeLessThanOrEqual(noShows);
        for (const { wait } of estimate(room, now).ofTable.values())
          if (wait) expect(wait.from).toBeLessThanOrEqual(wait.to);
      },
      30,
    );
  });
});
