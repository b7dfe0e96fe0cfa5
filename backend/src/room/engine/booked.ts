import { type Booking, MINUTE, type Room } from './room.types.js';

/** Whether nobody has come in yet for this time. */
export const isAwaited = (room: Room, { registrationId, status }: Booking): boolean =>
  status === 'booked' && !room.tickets.some((ticket) => ticket.registrationId === registrationId);

/** Until when whoever booked this time is waited for: the grace, but never longer than the time itself. */
export const waitedForUntil = ({ settings }: Room, { startsAt, endsAt }: Booking): number =>
  Math.min(startsAt + settings.graceMinutes * MINUTE, endsAt);

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
