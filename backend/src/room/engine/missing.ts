import { tableOf, ticketOf, withTicket, withTurn, withWait } from './changing.js';
import { inLine } from './order.js';
import { refuse } from './refused.js';
import type { Room, Table, Ticket, Turn, Wait } from './room.types.js';
import { leave } from './standing.js';

/**
 * Called, called again and not there: a few places back, with the booked time or the priority gone. The second time, at
 * whichever table, before they have sat anywhere: out of the room, so that nobody who has gone home keeps table after table
 * waiting.
 */
export function miss(room: Room, turn: Turn, now: number): Room {
  if (turn.state === 'meeting') refuse('turn_moved_on');
  return missed(room, turn, now);
}

export function missed(room: Room, turn: Turn, now: number): Room {
  const over = withTurn(room, { ...turn, state: 'missed', endedAt: Math.max(now, turn.calledAt) });
  const ticket = ticketOf(over, turn.ticketId);
  const wait = ticket.waits.find(({ line }) => line === turn.line);
  if (!wait) return over;
  if (ticket.waits.some((one) => one.missed > 0)) return leave(over, ticket, now);
  const place = placeBehind(over, tableOf(over, turn.tableId), ticket, wait, now);
  return withTicket(over, withWait(ticket, wait.line, { place, missed: 1, booked: null, handedAt: null }));
}

/**
 * A place behind the next `placesBack` people of this table's line and before the rest, but never in front of where they
 * stood (who was picked by hand from far behind stays there).
 */
function placeBehind(room: Room, table: Table, ticket: Ticket, wait: Wait, now: number): number {
  const line = inLine(room, table, now);
  const others = line.filter((one) => one.ticket.id !== ticket.id);
  const stood = line.findIndex((one) => one.ticket.id === ticket.id);
  const behind = Math.max(room.settings.placesBack, stood);
  const isAbsent = ticket.presence !== 'here';
  // They stand among those who came in order, and whoever is not in the building among those who are not.
  const places = others.map((one) =>
    one.rank === 'arrival' && (one.ticket.presence !== 'here') === isAbsent ? one.wait.place : null,
  );
  const before = places.slice(0, behind).filter((place) => place !== null);
  const after = places.slice(behind).find((place) => place !== null);
  const last = before.at(-1);
  if (last !== undefined) return between(room, last, 'behind');
  return after === undefined || wait.place < after ? wait.place : between(room, after, 'before');
}

/** Right beside a place, and nobody else's in the whole room: halfway to the next one that anybody has. */
function between(room: Room, place: number, side: 'behind' | 'before'): number {
  const all = room.tickets.flatMap(({ waits }) => waits.map((wait) => wait.place));
  const neighbour =
    side === 'behind'
      ? Math.min(room.lastPlace + 1, ...all.filter((one) => one > place))
      : Math.max(place - 1, ...all.filter((one) => one < place));
  return (place + neighbour) / 2;
}
