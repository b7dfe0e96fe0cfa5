import { isAwaited, waitedForUntil } from './booked.js';
import { leadsTo, lineOfTable } from './line.js';
import {
  type Booking,
  isOpenTurn,
  MINUTE,
  type Room,
  type Table,
  type Ticket,
  type Wait,
} from './room.types.js';
import { countsInQueue, isSeatNow } from './rounds.js';

/** Why somebody stands where they stand; the smaller goes first. */
export type Rank = 'booked' | 'handed_over' | 'arrival' | 'booked_early';
export const ranks: readonly Rank[] = ['booked', 'handed_over', 'arrival', 'booked_early'];

export interface Candidate {
  ticket: Ticket;
  wait: Wait;
  rank: Rank;
}

/**
 * Everybody who may be called to this table, in order. The rule, which is also on the wall:
 * 1. people who are in the building before people who are not;
 * 2. who booked a time here, once it has come (a few minutes early counts);
 * 3. who was sent here by another table;
 * 4. everybody else in the order in which they came to this line;
 * 5. who booked, before their time: only when nobody else waits.
 * Who sits at another table, is on hold or has left is passed over and loses no place. Who has met this table is not called
 * to it again by a line that leads to others as well. In a rotation a planned meeting has its round, and is no place in the queue.
 * @param whose `all`: whoever is planned for another round as well, for those who pick by hand
 */
export function inLine(room: Room, table: Table, now: number, whose: 'queue' | 'all' = 'queue'): Candidate[] {
  const busy = new Set(room.turns.filter(isOpenTurn).map(({ ticketId }) => ticketId));
  const met = new Set(
    room.turns
      .filter(({ tableId, state }) => tableId === table.id && state === 'done')
      .map(({ ticketId }) => ticketId),
  );
  const own = lineOfTable(table.id);
  return room.tickets
    .filter(({ id, status }) => status === 'in' && !busy.has(id))
    .flatMap((ticket) => {
      const best = ticket.waits
        .filter(
          ({ line, state }) =>
            state === 'open' && (line === own || (leadsTo(line, table) && !met.has(ticket.id))),
        )
        .filter((wait) => whose === 'all' || countsInQueue(room, ticket, wait))
        .map((wait) => ({ ticket, wait, rank: rankOf(room, wait, now) }))
        .sort(compare)[0];
      return best ? [best] : [];
    })
    .sort(compare);
}

/**
 * Whom the next call of this table means.
 * @returns null: nobody waits; `kept`: the table is kept for somebody whose booked time is about to come
 */
export function nextFor(room: Room, table: Table, now: number): Candidate | 'kept' | null {
  const first = inLine(room, table, now)[0];
  if (!first) return null;
  return first.rank !== 'booked' && isKept(room, table, now) ? 'kept' : first;
}

/** Whether somebody who is still awaited has booked this table for a time that is about to come, or has just come. */
export function isKept(room: Room, table: Table, now: number): boolean {
  return keptFor(room, table, now) !== undefined;
}

export function keptFor(room: Room, table: Table, now: number): Booking | undefined {
  const keepFree = room.settings.keepFreeMinutes * MINUTE;
  const isDue = (booking: Booking) =>
    booking.startsAt - keepFree <= now &&
    now < Math.max(waitedForUntil(room, booking), room.snoozed[booking.meetingId] ?? 0) &&
    isAwaited(room, booking);
  return room.bookings.find(
    (booking) =>
      booking.tableId === table.id && (booking.round === null ? isDue(booking) : isKeptSeat(room, booking)),
  );
}

/** Between the two gongs a table is kept for whoever is planned there; from the second on it stands empty for nobody. */
const isKeptSeat = (room: Room, booking: Booking): boolean =>
  room.rounds?.phase === 'calling' && isSeatNow(room, booking.round) && isAwaited(room, booking);

export function rankOf(room: Room, { booked, handedAt }: Wait, now: number): Rank {
  if (booked?.round !== undefined && isSeatNow(room, booked.round)) return 'booked';
  if (booked?.round !== undefined) return handedAt === null ? 'booked_early' : 'handed_over';
  if (booked && now >= booked.startsAt - room.settings.keepFreeMinutes * MINUTE) return 'booked';
  if (handedAt !== null) return 'handed_over';
  return booked ? 'booked_early' : 'arrival';
}

/** Within a rank: the booked time, the hand-over, the place; at last the number, so that there is one order. */
export function compare(one: Candidate, other: Candidate): number {
  return (
    absent(one) - absent(other) ||
    ranks.indexOf(one.rank) - ranks.indexOf(other.rank) ||
    value(one) - value(other) ||
    one.ticket.number - other.ticket.number
  );
}

const absent = ({ ticket }: Candidate) => (ticket.presence === 'here' ? 0 : 1);

function value({ rank, wait }: Candidate): number {
  if (rank === 'booked' || rank === 'booked_early') return wait.booked?.startsAt ?? 0;
  return rank === 'handed_over' ? (wait.handedAt ?? 0) : wait.place;
}
