import { timeOf } from './rounds.js';
import { type Booking, MINUTE, type Room, type Ticket, type Wait } from './room.types.js';

export const isOf = ({ registrationId, ticketId }: Booking, ticket: Pick<Ticket, 'id' | 'registrationId'>) =>
  registrationId === null ? ticketId === ticket.id : registrationId === ticket.registrationId;

/** How a booked time stands in a wait. */
export const bookedAs = ({ meetingId, startsAt, round }: Booking): NonNullable<Wait['booked']> =>
  round === null ? { meetingId, startsAt } : { meetingId, startsAt, round };

/** Whether nobody has come in yet for this time. */
export const isAwaited = (room: Room, booking: Booking): boolean =>
  booking.status === 'booked' && !room.tickets.some((ticket) => isOf(booking, ticket));

/** Until when whoever booked this time is waited for: the grace, but never longer than the time itself. */
export function waitedForUntil(room: Room, booking: Booking): number {
  const { startsAt, endsAt } = timeOf(room, booking);
  return Math.min(startsAt + room.settings.graceMinutes * MINUTE, endsAt);
}

/**
 * Whether this time went to somebody else because its booked person was missing. Another booked person who sits there because
 * everything is late has taken nothing, and neither has somebody who was called and did not come.
 */
export function isGiven(room: Room, { status, tableId, startsAt }: Booking): boolean {
  if (status !== 'no_show') return false;
  return room.turns.some(
    (turn) =>
      turn.tableId === tableId &&
      turn.calledAt >= startsAt &&
      turn.meetingId === null &&
      turn.state !== 'missed',
  );
}
