import { leadsTo, lineOfTable } from './line.js';
import { type Candidate, compare, rankOf } from './order.js';
import { countsInQueue } from './rounds.js';
import { isOpenTurn, type Line, type Room, type Table, type Ticket, type Wait } from './room.types.js';

/** Who goes before whom, for every line at once. */
export interface Places {
  /** 1 + how many people go before them at the tables of that line. */
  placeOf(ticket: Ticket, wait: Wait): number;
  /** How many people wait for the tables of that line, through whichever line. */
  waitingFor(line: Line): number;
}

/** Somebody's best standing for the tables of one line, as its index in the one order of all who wait. */
interface Standing {
  /** Ascending. */
  all: number[];
  of: Map<string, number>;
}

export function placesOf(room: Room, now: number): Places {
  const busy = new Set(room.turns.filter(isOpenTurn).map(({ ticketId }) => ticketId));
  const met = new Set(
    room.turns.filter(({ state }) => state === 'done').map(({ ticketId, tableId }) => ticketId + tableId),
  );
  const inOrder = room.tickets
    .flatMap((ticket) =>
      ticket.waits
        .filter((wait) => wait.state === 'open' && countsInQueue(room, ticket, wait))
        .map((wait): Candidate => ({ ticket, wait, rank: rankOf(room, wait, now) })),
    )
    .sort(compare);
  const orderOf = new Map(inOrder.map(({ wait }, order) => [wait, order]));
  const byLine = new Map<Line, Candidate[]>();
  for (const one of inOrder)
    if (one.ticket.status === 'in' && !busy.has(one.ticket.id)) {
      const there = byLine.get(one.wait.line);
      if (there) there.push(one);
      else byLine.set(one.wait.line, [one]);
    }
  const standings = new Map<Line, Standing>();

  const standingFor = (line: Line): Standing => {
    const known = standings.get(line);
    if (known) return known;
    const tables = servedBy(room, line);
    const of = new Map<string, number>();
    for (const [other, waiting] of byLine) {
      const shared = tables.filter((table) => leadsTo(other, table));
      if (shared.length === 0) continue;
      for (const { ticket, wait } of waiting) {
        if (!shared.some(({ id }) => other === lineOfTable(id) || !met.has(ticket.id + id))) continue;
        of.set(ticket.id, Math.min(of.get(ticket.id) ?? Infinity, orderOf.get(wait) ?? Infinity));
      }
    }
    const made = { of, all: [...of.values()].sort((one, next) => one - next) };
    standings.set(line, made);
    return made;
  };

  return {
    placeOf(ticket, wait) {
      const { all, of } = standingFor(wait.line);
      const own = orderOf.get(wait) ?? Infinity;
      const isThemselves = (of.get(ticket.id) ?? Infinity) < own;
      return 1 + below(all, own) - (isThemselves ? 1 : 0);
    },
    waitingFor: (line) => standingFor(line).all.length,
  };
}

/** The open tables of a line; all of them while none is open. */
function servedBy({ tables }: Room, line: Line): readonly Table[] {
  const led = tables.filter((table) => leadsTo(line, table));
  const open = led.filter(({ isOpen }) => isOpen);
  return open.length > 0 ? open : led;
}

/** How many of the ascending numbers are smaller. */
function below(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
