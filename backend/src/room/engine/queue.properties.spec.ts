import fc from 'fast-check';
import { aRoom, aTable, at, booked, deepFreeze } from '../../../test/support/room.engine.js';
import { after, type Deed } from './deeds.js';
import { estimate } from './estimate.js';
import { figuresOf } from './figures.js';
import { inLine } from './order.js';
import { journeyOf, MINUTE, type Room, type Table, type Ticket, type Wait } from './room.types.js';
import { nextDue } from './time.js';
import { type Change, changesBetween, undone } from './undo.js';

// The rule, said once more and in another way than in order.ts, so that both must be wrong to be wrong together ---------------

const isBusy = (room: Room, ticketId: string) =>
  room.turns.some((turn) => turn.ticketId === ticketId && turn.endedAt === null);
const hasMet = (room: Room, ticketId: string, tableId: string) =>
  room.turns.some((turn) => turn.ticketId === ticketId && turn.tableId === tableId && turn.state === 'done');

function leads(room: Room, ticket: Ticket, { line, state }: Wait, table: Table): boolean {
  if (state !== 'open') return false;
  if (line === `table:${table.id}`) return true;
  const shared = [
    'any',
    ...table.sectors.map((one) => `sector:${one}`),
    ...table.languages.map((one) => `language:${one}`),
  ];
  return shared.includes(line) && !hasMet(room, ticket.id, table.id);
}

/** Bigger goes first, compared number by number. */
function claim(room: Room, ticket: Ticket, { booked: time, handedAt, place }: Wait, now: number): number[] {
  const isHere = ticket.presence === 'here' ? 1 : 0;
  const isDue = time !== null && time.startsAt - now <= room.settings.keepFreeMinutes * MINUTE;
  if (isDue) return [isHere, 3, -time.startsAt, -ticket.number];
  if (handedAt !== null) return [isHere, 2, -handedAt, -ticket.number];
  if (time === null) return [isHere, 1, -place, -ticket.number];
  return [isHere, 0, -time.startsAt, -ticket.number];
}

const isBigger = (one: number[], other: number[]): boolean => {
  const n = one.findIndex((value, index) => value !== other[index]);
  return n >= 0 && (one[n] as number) > (other[n] as number);
};

/** Everybody who could be called to this table, with their best claim, in no order. */
const waitingFor = (room: Room, table: Table, now: number) =>
  room.tickets
    .filter((ticket) => ticket.status === 'in' && !isBusy(room, ticket.id))
    .flatMap((ticket) => {
      const claims = ticket.waits
        .filter((wait) => leads(room, ticket, wait, table))
        .map((wait) => claim(room, ticket, wait, now));
      const best = claims.reduce((one, other) => (isBigger(other, one) ? other : one), claims[0] ?? []);
      return best.length > 0 ? [{ ticket, best }] : [];
    });

/** How many go before them, counted one by one. */
const ahead = (waiting: ReturnType<typeof waitingFor>, id: string) => {
  const own = waiting.find(({ ticket }) => ticket.id === id);
  return own && waiting.filter(({ best }) => isBigger(best, own.best)).length;
};

const isKeptFree = (room: Room, table: Table, now: number) =>
  room.bookings.some(
    ({ tableId, status, startsAt, endsAt, registrationId }) =>
      tableId === table.id &&
      status === 'booked' &&
      room.tickets.every((ticket) => ticket.registrationId !== registrationId) &&
      now >= startsAt - room.settings.keepFreeMinutes * MINUTE &&
      now < startsAt + room.settings.graceMinutes * MINUTE &&
      now < endsAt,
  );

// Random evenings ----------------------------------------------------------------------------------------------------------

const registrations = ['r0', 'r1', 'r2', 'r3'];
const evenings = fc
  .record({
    tables: fc.array(
      fc.record({
        sectors: fc.subarray(['care', 'code']),
        languages: fc.subarray(['fi', 'en']),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    bookings: fc.array(
      fc.record({
        who: fc.constantFrom(...registrations),
        table: fc.nat(2),
        quarter: fc.nat(2),
        length: fc.constantFrom(3, 15),
      }),
      { maxLength: 6 },
    ),
    placesBack: fc.constantFrom(0, 0, 1, 3),
    keepFreeMinutes: fc.nat(6),
    graceMinutes: fc.integer({ min: 1, max: 6 }),
    fillAfterSeconds: fc.constantFrom(null, 30),
  })
  .map(({ tables, bookings, ...settings }) => {
    const made = tables.map((one, n) => aTable('ABC'[n] as string, one));
    return aRoom({
      tables: made,
      settings,
      bookings: bookings.map(({ who, table, quarter, length }, n) => {
        const one = booked(who, made[table % made.length]!.id, '17:00', { meetingId: `m${n}` });
        const startsAt = one.startsAt + 15 * quarter * MINUTE;
        return { ...one, startsAt, endsAt: startsAt + length * MINUTE };
      }),
    });
  });

const step = fc.record({
  what: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'arrive',
        'call',
        'call',
        'call',
        'start',
        'finish',
        'miss',
        'hand_over',
        'time',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...['check_in', 'check_in', 'join', 'drop', 'move', 'hold', 'release', 'leave', 'recall', 'extend'],
        ...['pick', 'pick', 'no_show', 'open_table', 'close_table', 'set', 'undo'],
      ),
    },
  ),
  who: fc.nat(30),
  where: fc.nat(3),
  lines: fc.subarray(['table:A', 'table:B', 'table:C', 'sector:care', 'language:en', 'any', 'table:gone']),
  presence: fc.constantFrom('here' as const, 'here' as const, 'coming' as const, 'out' as const),
  seconds: fc.oneof({ weight: 4, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.nat(600) }),
  agoSeconds: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(600) }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What a step means in this room; mostly something that exists, now and then something that does not. */
function deedOf({ what, who, where, lines, presence }: Step, room: Room, newId: string): Deed | undefined {
  const ticketId = room.tickets[who % (room.tickets.length + 1)]?.id ?? 'nobody';
  const tableId = room.tables[where]?.id ?? 'nowhere';
  const open = room.turns.filter(({ endedAt }) => endedAt === null);
  const turnId = (who < 25 ? open[who % Math.max(open.length, 1)] : room.turns[who % 7])?.id ?? 'no turn';
  const line = lines[0] ?? 'any';
  switch (what) {
    case 'arrive':
      return { do: what, ticketId: newId, lines, presence: presence === 'out' ? 'here' : presence };
    case 'check_in':
      return { do: what, ticketId: newId, registrationId: registrations[who % 4] as string };
    case 'join':
    case 'drop':
      return { do: what, ticketId, line };
    case 'move':
      return { do: what, ticketId, to: presence };
    case 'hold':
    case 'release':
    case 'leave':
      return { do: what, ticketId };
    case 'call':
      return { do: what, turnId: newId, tableId };
    case 'pick':
      return { do: 'call', turnId: newId, tableId, ticketId };
    case 'recall':
    case 'start':
    case 'extend':
    case 'finish':
    case 'miss':
      return { do: what, turnId };
    case 'hand_over':
      return { do: what, ticketId, tableId };
    case 'no_show':
      return { do: what, meetingId: room.bookings[who % 7]?.meetingId ?? 'no meeting' };
    case 'open_table':
    case 'close_table':
      return { do: what, tableId };
    case 'set':
      return { do: what, settings: { placesBack: where } };
    default:
      return undefined;
  }
}

/** One thing that was done, or tried: what a law is asked about. */
interface Done {
  before: Room;
  deed: Deed;
  now: number;
  /** null: refused. */
  room: Room | null;
  refused: string | null;
}

/** Runs an evening and asks a law after each step; everything is frozen, so that whoever changes what was given fails. */
function runs(
  law: (done: Done) => void,
  afterEach: (room: Room, now: number) => void = noMore,
  numRuns = 80,
) {
  fc.assert(
    fc.property(evenings, fc.array(step, { minLength: 20, maxLength: 60 }), (start, steps) => {
      let room = deepFreeze(start);
      let [now, ids] = [at('16:55'), 0];
      const kept: Change[][] = [];
      const newId = () => `id-${(ids += 1)}`;
      const tryTo = (deed: Deed, when: number): boolean => {
        const outcome = after(room, deepFreeze(deed), when);
        const next = 'refused' in outcome ? null : deepFreeze(outcome.room);
        law({
          before: room,
          deed,
          now: when,
          room: next,
          refused: 'refused' in outcome ? outcome.refused : null,
        });
        if (next) {
          kept.push(JSON.parse(JSON.stringify(changesBetween(room, next))));
          room = next;
        }
        return next !== null;
      };
      for (const one of steps) {
        now += one.seconds * 1000;
        const deed = deedOf(one, room, newId());
        if (deed) tryTo(deed, now - one.agoSeconds * 1000);
        else if (one.what === 'undo') {
          const [changes] = kept.splice(kept.length - 1 - (one.who % Math.max(kept.length, 1)), 1);
          room = deepFreeze((changes && undone(room, changes)) ?? room);
        } else
          for (let due = nextDue(room, now, newId), n = 0; due; due = nextDue(room, now, newId), n += 1) {
            expect(n).toBeLessThan(100);
            expect(tryTo(due.deed, now)).toBe(true);
          }
        afterEach(room, now);
      }
    }),
    { numRuns },
  );
}

const noMore = () => undefined;
/** What made something is refused for good, also when the table or the person has moved on. */
function againLater(room: Room, now: number): void {
  const refused = (deed: Deed) => expect(after(room, deed, now)).toHaveProperty('refused');
  for (const { id: turnId, tableId } of room.turns) refused({ do: 'call', turnId, tableId });
  for (const { id: ticketId, registrationId } of room.tickets) {
    refused({ do: 'arrive', ticketId, lines: [], presence: 'here' });
    if (registrationId) refused({ do: 'check_in', ticketId: 'another', registrationId });
  }
}
const once = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);
const apartFromCounters = ({ lastNumber, lastPlace, ...room }: Room) => room;

// The laws -----------------------------------------------------------------------------------------------------------------

describe('in every evening', () => {
  it('nobody is lost: each is in one state, and whoever waits for a table stands in its line', () => {
    runs(
      ({ before, deed, room }) => {
        if (!room) return;
        const isDone = ({ turns }: Room, id: string) =>
          turns.filter(({ ticketId, state }) => ticketId === id && state === 'done').length;
        for (const { id, waits } of before.tickets) {
          const ticket = room.tickets.find((one) => one.id === id);
          expect(ticket).toBeDefined();
          // One leaves a line by dropping it, or by having met who sits at its end.
          const hasJustMet = isDone(room, id) > isDone(before, id);
          for (const { line } of waits.filter(({ state }) => state === 'open'))
            if (!hasJustMet && !(deed.do === 'drop' && deed.line === line))
              expect(ticket?.waits.find((wait) => wait.line === line)?.state).toBe('open');
        }
      },
      (room, now) => {
        for (const ticket of room.tickets) {
          const isOpen = ticket.waits.some(({ state }) => state === 'open');
          const turn = room.turns.find(({ ticketId, endedAt }) => ticketId === ticket.id && endedAt === null);
          const waits = isOpen ? (ticket.presence === 'here' ? 'waiting' : ticket.presence) : 'done';
          const stays = turn ? turn.state : ticket.status === 'on_hold' ? 'on_hold' : waits;
          expect(journeyOf(room, ticket)).toBe(ticket.status === 'left' ? 'left' : stays);
          // Nobody who sits somewhere is on hold or gone.
          if (turn) expect(ticket.status).toBe('in');
        }
        for (const table of room.tables) {
          const line = inLine(room, table, now).map(({ ticket }) => ticket.id);
          once(line);
          expect([...line].sort()).toEqual(
            waitingFor(room, table, now)
              .map(({ ticket }) => ticket.id)
              .sort(),
          );
        }
      },
    );
  });

  it('nobody is called twice: one open turn for a ticket and for a table, each of somebody who exists', () => {
    runs(noMore, ({ turns, tickets }) => {
      const open = turns.filter(({ endedAt }) => endedAt === null);
      once(open.map(({ ticketId }) => ticketId));
      once(open.map(({ tableId }) => tableId));
      once(turns.map(({ id }) => id));
      for (const { ticketId } of turns) expect(tickets.map(({ id }) => id)).toContain(ticketId);
      for (const { state, endedAt } of turns)
        expect(endedAt !== null).toBe(state === 'done' || state === 'missed');
    });
  });

  it('nobody overtakes: a call takes whom nobody has a better claim than, and a kept table calls nobody else', () => {
    runs(
      ({ before, deed, now, room, refused }) => {
        if (deed.do !== 'call' || deed.ticketId !== undefined) return;
        const table = before.tables.find(({ id }) => id === deed.tableId);
        if (!table?.isOpen || before.turns.some((turn) => turn.tableId === table.id && turn.endedAt === null))
          return;
        const waiting = waitingFor(before, table, now);
        const first = waiting.find(({ ticket }) => ahead(waiting, ticket.id) === 0);
        if (!first) return expect(refused).toBe('nobody_waits');
        if (first.best[1] !== 3 && isKeptFree(before, table, now)) return expect(refused).toBe('table_kept');
        expect(room?.turns.at(-1)).toMatchObject({
          ticketId: first.ticket.id,
          tableId: table.id,
          state: 'called',
        });
      },
      noMore,
      500,
    );
  });

  it('whoever does not come goes behind so many people, no further, and the others keep their order', () => {
    runs(
      ({ before, deed, now, room }) => {
        if (deed.do !== 'miss' || !room) return;
        const { ticketId, tableId, line } = before.turns.find(({ id }) => id === deed.turnId)!;
        const ticket = room.tickets.find(({ id }) => id === ticketId)!;
        const missed = before.tickets.find(({ id }) => id === ticketId)!.waits.map((wait) => wait.missed);
        if (missed.some((times) => times > 0)) return expect(ticket.status).toBe('left');
        const table = room.tables.find(({ id }) => id === tableId)!;
        const own = claim(
          room,
          ticket,
          ticket.waits.find((wait) => wait.line === line)!,
          now,
        );
        const others = waitingFor(room, table, now).filter((one) => one.ticket.id !== ticketId);
        const ranks = others.filter(({ best }) => best[0] === own[0] && best[1] === 1).length;
        const first = others.filter(({ best }) => isBigger(best, [own[0] as number, 1, Infinity])).length;
        const free = { ...before, turns: before.turns.filter(({ id }) => id !== deed.turnId) };
        const stood = ahead(waitingFor(free, table, now), ticketId) ?? 0;
        const wanted = Math.max(before.settings.placesBack, stood);
        expect(others.filter(({ best }) => isBigger(best, own)).length).toBe(
          Math.min(Math.max(wanted, first), first + ranks),
        );
      },
      noMore,
      500,
    );
  });

  it('what was done can be undone at once, and all is as it was', () => {
    runs(({ before, room }) => {
      if (!room) return;
      const changes: Change[] = JSON.parse(JSON.stringify(changesBetween(before, room)));
      const back = undone(room, changes);
      expect(back && apartFromCounters(back)).toEqual(apartFromCounters(before));
    });
  });

  it('what is done a second time is refused, or changes nothing', () => {
    runs(({ deed, now, room }) => {
      if (!room || deed.do === 'extend') return;
      const again = after(room, deed, now);
      if ('room' in again) expect(again.room).toBe(room);
    }, againLater);
  });

  it('a number is given once, also when what gave it was undone', () => {
    let given = new Map<number, string>();
    runs(({ before, room }) => {
      if (before.lastNumber === 0) given = new Map();
      for (const { number, id } of room?.tickets ?? []) {
        expect(given.get(number) ?? id).toBe(id);
        given.set(number, id);
      }
    });
  });

  it('a refused deed is refused for a reason, and what could not be is never done', () => {
    runs(({ deed, room, refused }) => {
      expect(room === null).toBe(refused !== null);
      if ('ticketId' in deed && deed.ticketId === 'nobody') expect(room).toBeNull();
    });
  });

  it('no estimate is shorter for somebody who is not there, and a place is how many go before', () => {
    runs(noMore, (room, now) => {
      const { ofTicket, ofTable } = estimate(room, now);
      for (const ticket of room.tickets)
        for (const [line, { place, wait }] of ofTicket.get(ticket.id) ?? []) {
          const table = room.tables.find(({ id }) => line === `table:${id}`);
          if (!table) continue;
          const known = ahead(waitingFor(room, table, now), ticket.id);
          const isBest = ticket.waits.filter((one) => leads(room, ticket, one, table)).length === 1;
          if (known !== undefined && isBest) expect(place).toBe(1 + known);
          const comes = ofTable.get(table.id)?.wait;
          if (ticket.status === 'in' && !isBusy(room, ticket.id)) expect(wait === null).toBe(!table.isOpen);
          if (!wait || !comes || ticket.presence === 'here') continue;
          expect(wait.from).toBeGreaterThanOrEqual(comes.from);
          expect(wait.to).toBeGreaterThanOrEqual(comes.to);
        }
    });
  });

  it('the figures add up', () => {
    runs(noMore, (room, now) => {
      const figures = figuresOf(room, now);
      expect(figures.quartersUsed).toBeLessThanOrEqual(figures.quartersOffered + 0.05 * room.tables.length);
      expect(figures.filled).toBeLessThanOrEqual(figures.noShows);
      expect(figures.metNobody).toBeLessThanOrEqual(figures.people);
      expect(figures.promised.kept).toBeLessThanOrEqual(figures.promised.of);
    });
  });
});
