import { closeTurn } from './calling.js';
import { changed, standing, ticketOf, withTicket } from './changing.js';
import { bookedWaits } from './coming.js';
import { leadsTo, lineOfTable } from './line.js';
import { type Room, type Ticket, turnAt, turnOf, type Wait } from './room.types.js';

// What happens to the room because the programme changes under it: nobody in it has tapped this.

/**
 * Nobody sits at this table any more. Whoever was called there is back in line, a meeting that was on has ended; whoever stands
 * in its line stands in the one for all tables, at the place they had.
 */
export function tableGone(room: Room, tableId: string, now: number): Room {
  const turn = turnAt(room, tableId);
  const free = turn ? closeTurn(room, turn, now) : room;
  const line = lineOfTable(tableId);
  return free.tickets.reduce((before, ticket) => withTicket(before, withAnyTable(ticket, line)), free);
}

function withAnyTable(ticket: Ticket, line: string): Ticket {
  const own = ticket.waits.find((wait) => wait.line === line && wait.state === 'open');
  if (!own) return ticket;
  const rest = ticket.waits.map((wait) =>
    wait === own ? changed(wait, { state: 'dropped', booked: null }) : wait,
  );
  const any = rest.find((wait) => wait.line === 'any');
  if (any?.state === 'open') {
    const place = Math.min(any.place, own.place);
    return { ...ticket, waits: rest.map((wait) => (wait === any ? changed(wait, { place }) : wait)) };
  }
  const others = rest.filter((wait) => wait !== any);
  return { ...ticket, waits: [...others, { ...standing, line: 'any', place: own.place }] };
}

/**
 * People in the room have other times than when they came in. A time that is no longer theirs leads nowhere; whoever was being
 * called for it is not called any more. A new one leads to its table. Whoever came without registering keeps the lines that
 * they chose themselves.
 */
export const timesChanged = (room: Room, ticketIds: readonly string[], now: number): Room =>
  ticketIds.reduce((before, ticketId) => timesOfOne(before, ticketId, now), room);

function timesOfOne(room: Room, ticketId: string, now: number): Room {
  const before = ticketOf(room, ticketId);
  const { waits: stood } = before;
  const place = room.lastPlace + 1;
  const wanted = bookedWaits(room, before, now);
  const gone = stood.filter(
    ({ booked, state, line }) => booked && state === 'open' && !wanted.some((wait) => wait.line === line),
  );
  const turn = turnOf(room, ticketId);
  const isCalled = turn?.state === 'called' || turn?.state === 'recalled';
  const isCalledForIt = isCalled && gone.some(({ line }) => line === turn.line);
  const free = isCalledForIt ? closeTurn(room, turn, now) : room;
  const kept = stood.map((wait): Wait => {
    if (gone.includes(wait))
      return { ...wait, state: choseIt(room, before, wait) ? 'open' : 'dropped', booked: null };
    const again = wanted.find(({ line }) => line === wait.line);
    return again && wait.state === 'open' ? withTime(wait, again) : wait;
  });
  const fresh = wanted.filter(
    ({ line }) => !kept.some((wait) => wait.line === line && wait.state !== 'dropped'),
  );
  const others = kept.filter(({ line }) => !fresh.some((wait) => wait.line === line));
  const waits = [...others, ...fresh.map((wait) => ({ ...wait, place }))];
  if (free === room && fresh.length === 0 && waits.every((wait, n) => wait === stood[n])) return room;
  const ticket = { ...ticketOf(free, ticketId), waits };
  return { ...withTicket(free, ticket), lastPlace: fresh.length > 0 ? place : room.lastPlace };
}

/** Without registering one stands in the lines one chose; a plan alone adds a line only to whoever stands in one for several tables. */
function choseIt({ tables }: Room, { registrationId, waits }: Ticket, { line }: Wait): boolean {
  const table = tables.find(({ id }) => lineOfTable(id) === line);
  if (registrationId !== null || !table) return false;
  return !waits.some((wait) => wait.line !== line && wait.state === 'open' && leadsTo(wait.line, table));
}

/** The very same wait where it is the same time. */
const withTime = (wait: Wait, { booked }: Wait): Wait =>
  wait.booked?.meetingId === booked?.meetingId && wait.booked?.startsAt === booked?.startsAt
    ? wait
    : { ...wait, booked };
