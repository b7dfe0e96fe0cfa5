import type { ExpectedPerson, Room, RoomTable, RoomTicket } from '../room.types';

/** How a table stands, in one word: what it looks like and what its main deed is hang on it. */
export type Standing = 'meeting' | 'over' | 'called' | 'recalled' | 'kept' | 'late' | 'free' | 'closed';

/** Whoever is this late is missing, rather than just about to come in. */
const LATE_MS = 60_000;

export function standingOf({ turn, isOpen, keptFor }: RoomTable, now: number): Standing {
  if (turn?.state === 'meeting') return turn.endsAt && Date.parse(turn.endsAt) < now ? 'over' : 'meeting';
  if (turn) return turn.state === 'recalled' ? 'recalled' : 'called';
  if (!isOpen) return 'closed';
  if (keptFor) return Date.parse(keptFor.startsAt) + LATE_MS <= now ? 'late' : 'kept';
  return 'free';
}

export const ticketOf = (room: Room, id: string | null | undefined): RoomTicket | undefined =>
  room.tickets.find((ticket) => ticket.id === id);

export const expectedOf = (room: Room, registrationId: string | undefined): ExpectedPerson | undefined =>
  room.expected.find((person) => person.registrationId === registrationId);

/** Who booked this table for a time that has come, and is not here: somebody else may sit there meanwhile. */
export const missingAt = (room: Room, tableId: string, now: number): ExpectedPerson[] =>
  room.expected.filter(
    ({ meeting }) =>
      meeting?.tableId === tableId &&
      meeting.status === 'booked' &&
      Date.parse(meeting.startsAt) + LATE_MS <= now,
  );

/** The booked time that leads somebody to this table, if one does. */
export const bookedAt = ({ lines }: RoomTicket, tableId: string): string | null =>
  lines.find(({ line, state, bookedFor }) => line === `table:${tableId}` && state === 'open' && bookedFor)
    ?.bookedFor ?? null;

/** Where somebody could be called to right now: open, empty, and they stand in its line. */
export const freeTablesFor = (room: Room, ticketId: string): RoomTable[] =>
  room.tables.filter(({ isOpen, turn, next }) => isOpen && !turn && next.includes(ticketId));
