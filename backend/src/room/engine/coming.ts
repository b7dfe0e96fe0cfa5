import { isGiven } from './booked.js';
import { mustLead, standing, withBooking } from './changing.js';
import type { Deed } from './deeds.js';
import { lineOfTable } from './line.js';
import { refuse } from './refused.js';
import type { Room, Ticket, Wait } from './room.types.js';

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
  const waits = bookedWaits(room, registrationId, now);
  const inside = newTicket(room, { id: ticketId, registrationId, presence: 'here', waits }, now);
  return {
    ...inside,
    bookings: inside.bookings.map((booking) =>
      booking.registrationId === registrationId && booking.status === 'no_show'
        ? { ...booking, status: 'booked' }
        : booking,
    ),
  };
}

/** Somebody with two times at one table stands in its line once, for the first that is still theirs. */
export function bookedWaits(room: Room, registrationId: string, now: number): Wait[] {
  const place = room.lastPlace + 1;
  const waits = room.bookings
    .filter((booking) => booking.registrationId === registrationId && booking.status !== 'done')
    .sort((one, other) => one.startsAt - other.startsAt)
    .map((booking): Wait => {
      const { meetingId, startsAt } = booking;
      const isTheirs = now < booking.endsAt && !isGiven(room, booking);
      const line = lineOfTable(booking.tableId);
      return { ...standing, line, place, booked: isTheirs ? { meetingId, startsAt } : null };
    });
  const theirsFirst = [...waits.filter(({ booked }) => booked), ...waits.filter(({ booked }) => !booked)];
  return theirsFirst.filter(({ line }, n) => theirsFirst.findIndex((other) => other.line === line) === n);
}

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
  if (room.tickets.some(({ registrationId }) => registrationId === booking.registrationId))
    refuse('already_here');
  if (now < booking.startsAt) refuse('not_yet_missing');
  return withBooking(room, meetingId, 'no_show');
}
