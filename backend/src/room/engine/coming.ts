import { bookedAs, isAwaited, isGiven, isOf } from './booked.js';
import { mustLead, standing, withBooking } from './changing.js';
import type { Deed } from './deeds.js';
import { lineOfTable } from './line.js';
import { refuse } from './refused.js';
import { isToCome, timeOf } from './rounds.js';
import type { Booking, Room, Ticket, Wait } from './room.types.js';

// Who comes in, and who was awaited and does not.

export function arrive(room: Room, deed: Deed & { do: 'arrive' }, now: number): Room {
  if (room.tickets.some(({ id }) => id === deed.ticketId)) refuse('already_here');
  const lines = [...new Set(deed.lines)];
  for (const line of lines) mustLead(room, line);
  const place = room.lastPlace + 1;
  const waits = lines.map((line): Wait => ({ ...standing, line, place }));
  return newTicket(room, { id: deed.ticketId, registrationId: null, presence: deed.presence, waits }, now);
}

/**
 * Who booked comes in. A time that is still theirs leads to its table; one that was given to somebody else in the meantime
 * leaves them a place in that table's line, like everybody who comes now.
 */
export function checkIn(room: Room, deed: Deed & { do: 'check_in' }, now: number): Room {
  const { ticketId, registrationId } = deed;
  if (room.tickets.some((one) => one.id === ticketId || one.registrationId === registrationId))
    refuse('already_here');
  const waits = bookedWaits(room, { id: ticketId, registrationId }, now);
  const inside = newTicket(room, { id: ticketId, registrationId, presence: 'here', waits }, now);
  return {
    ...inside,
    bookings: inside.bookings.map((booking) =>
      booking.registrationId === registrationId && booking.status === 'no_show' && booking.round === null
        ? { ...booking, status: 'booked' }
        : booking,
    ),
  };
}

/** Somebody with two times at one table stands in its line once, for the first that is still theirs. */
export function bookedWaits(room: Room, ticket: Pick<Ticket, 'id' | 'registrationId'>, now: number): Wait[] {
  const place = room.lastPlace + 1;
  const waits = room.bookings
    .filter((booking) => isOf(booking, ticket) && booking.status !== 'done' && leadsSomewhere(room, booking))
    .sort((one, other) => one.startsAt - other.startsAt)
    .map((booking): Wait => {
      const isTheirs = booking.round !== null || (now < booking.endsAt && !isGiven(room, booking));
      const line = lineOfTable(booking.tableId);
      return { ...standing, line, place, booked: isTheirs ? bookedAs(booking) : null };
    });
  const theirsFirst = [...waits.filter(({ booked }) => booked), ...waits.filter(({ booked }) => !booked)];
  return theirsFirst.filter(({ line }, n) => theirsFirst.findIndex((other) => other.line === line) === n);
}

/** A round that is over has no second chance. */
const leadsSomewhere = (room: Room, { round, status }: Booking): boolean =>
  round === null || (status === 'booked' && isToCome(room, round));

function newTicket(
  room: Room,
  ticket: Pick<Ticket, 'id' | 'registrationId' | 'presence' | 'waits'>,
  now: number,
): Room {
  const number = room.lastNumber + 1;
  return {
    ...room,
    lastNumber: number,
    lastPlace: room.lastPlace + 1,
    tickets: [...room.tickets, { ...ticket, number, status: 'in', cameAt: now, promised: null }],
  };
}

export function noShow(room: Room, meetingId: string, now: number): Room {
  const booking = room.bookings.find((one) => one.meetingId === meetingId) ?? refuse('meeting_unknown');
  if (booking.status !== 'booked') return room;
  if (!isAwaited(room, booking)) refuse('already_here');
  if (now < timeOf(room, booking).startsAt) refuse('not_yet_missing');
  return withBooking(room, meetingId, 'no_show');
}
