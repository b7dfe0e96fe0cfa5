import { runForward } from './forward.js';
import { lengthsOf } from './lengths.js';
import { leadsTo, lineOfTable, linesOf } from './line.js';
import { placesOf } from './places.js';
import { type Line, MINUTE, type Room, turnOf } from './room.types.js';

/** Whole minutes, in fives; `{ from: 0, to: 0 }`: at once. */
export interface Range {
  from: number;
  to: number;
}

export interface Estimates {
  /** By ticket, the lines that are open; `place` and `wait` are null for the line that calls them, `wait` as well on hold. */
  ofTicket: Map<string, Map<Line, { place: number | null; wait: Range | null }>>;
  /** For somebody who comes now, into the lines that are offered. */
  ofLine: Map<Line, { waiting: number; wait: Range | null }>;
  ofTable: Map<string, { waiting: number; wait: Range | null }>;
}

/** From the end of one stay to the next call: the recruiter's two taps; at worst until the table fills itself, and a late start. */
const SLOWEST_CHANGEOVER_MINUTES = 2;
const LEAST_LEFT = 0.25;
const STEP_MINUTES = 5;

/**
 * How long everybody will wait, as a range that errs long. The rest of the evening is run twice by the queue's own rule: with
 * short stays, in which the booked people who are not here yet do not come, and with long ones, in which they all do. A wait
 * lies between the two, rounded outwards to fives. It ends with the call; `null` where no open table leads.
 */
export function estimate(room: Room, now: number): Estimates {
  const lengths = lengthsOf(room);
  const quick = runForward(room, now, {
    lengthAt: (tableId) => lengths(tableId).short,
    changeover: 0,
    bookedCome: false,
    leastLeft: 0,
  });
  const slow = runForward(room, now, {
    lengthAt: (tableId) => lengths(tableId).long,
    changeover: SLOWEST_CHANGEOVER_MINUTES * MINUTE,
    bookedCome: true,
    leastLeft: LEAST_LEFT,
  });
  const places = placesOf(room, now);
  const range = (one: number | undefined, other: number | undefined) => rangeOf(one, other, now);
  const ofTable = new Map(
    room.tables.map(({ id }) => [
      id,
      { waiting: places.waitingFor(lineOfTable(id)), wait: range(quick.freeAt.get(id), slow.freeAt.get(id)) },
    ]),
  );
  const soonest = (freeAt: Map<string, number>, line: Line) => {
    const times = room.tables
      .filter((table) => leadsTo(line, table))
      .flatMap(({ id }) => freeAt.get(id) ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  };
  const ofLine = new Map(
    linesOf(room).map((line) => [
      line,
      {
        waiting: places.waitingFor(line),
        wait: range(soonest(quick.freeAt, line), soonest(slow.freeAt, line)),
      },
    ]),
  );
  const ofTicket = new Map(
    room.tickets
      .filter(({ status }) => status !== 'left')
      .map((ticket) => {
        const calledBy = turnOf(room, ticket.id)?.line;
        const open = ticket.waits.filter(({ state }) => state === 'open');
        return [
          ticket.id,
          new Map(
            open.map((wait) => [
              wait.line,
              // Whoever is planned knows their round.
              wait.line === calledBy || wait.booked?.round !== undefined
                ? { place: null, wait: null }
                : {
                    place: places.placeOf(ticket, wait),
                    wait: range(quick.calledAt.get(wait), slow.calledAt.get(wait)),
                  },
            ]),
          ),
        ];
      }),
  );
  return { ofTicket, ofLine, ofTable };
}

/** Rounded outwards; the two runs may come out the other way round, because a queue is not always quicker with shorter stays. */
function rangeOf(one: number | undefined, other: number | undefined, now: number): Range | null {
  if (one === undefined || other === undefined) return null;
  const step = STEP_MINUTES * MINUTE;
  const [from, to] = [Math.min(one, other) - now, Math.max(one, other) - now];
  return {
    from: Math.floor(from / step) * STEP_MINUTES,
    to: Math.ceil(to / step) * STEP_MINUTES,
  };
}
