import type { Room, RoomTicket, StaffDeed } from '../room.types';
import { blank, inLinesAgain, openLine, withTicket } from './ahead.parts';

export function checkedIn(room: Room, registrationId: string, id: string, at: string): Room {
  const person = room.expected.find((one) => one.registrationId === registrationId);
  if (!person) return room;
  const { meeting, firstName, code, language } = person;
  const lines = meeting ? [openLine(`table:${meeting.tableId}`, meeting.startsAt)] : [];
  const ticket = { ...blank(id, at), shown: firstName, firstName, registrationId, code, language, lines };
  return {
    ...arrived(room, ticket),
    expected: room.expected.filter((one) => one !== person),
    tables: arrived(room, ticket).tables.map((table) =>
      table.keptFor?.registrationId === registrationId ? { ...table, keptFor: null } : table,
    ),
  };
}

export function newTicket(deed: StaffDeed & { do: 'add' }, id: string, at: string): RoomTicket {
  const { firstName, initial, language, lines, contact } = deed;
  const shown = [firstName, initial && `${initial}.`].filter(Boolean).join(' ');
  return {
    ...blank(id, at),
    shown,
    firstName: firstName ?? null,
    language,
    reachable: Boolean(contact),
    lines: lines.map((line) => openLine(line, null)),
  };
}

export function arrived(room: Room, ticket: RoomTicket): Room {
  if (room.tickets.some(({ id }) => id === ticket.id)) return room;
  return inLinesAgain({ ...room, tickets: [...room.tickets, ticket] }, ticket.id);
}

export function restanding(room: Room, ticketId: string, line: string, joins: boolean): Room {
  const ticket = room.tickets.find(({ id }) => id === ticketId);
  if (!ticket) return room;
  const others = ticket.lines.filter((one) => one.line !== line);
  const lines = joins ? [...others, openLine(line, null)] : others;
  return inLinesAgain(withTicket(room, ticketId, { lines }), ticketId);
}

export function notCome(room: Room, meetingId: string): Room {
  return {
    ...room,
    expected: room.expected.map((person) =>
      person.meeting?.id === meetingId
        ? { ...person, meeting: { ...person.meeting, status: 'no_show' as const } }
        : person,
    ),
    tables: room.tables.map((table) =>
      table.keptFor?.meetingId === meetingId ? { ...table, keptFor: null } : table,
    ),
  };
}
