import { leadsTo } from './line.js';
import { refuse } from './refused.js';
import {
  isOpenTurn,
  type Line,
  type Room,
  type Table,
  type Ticket,
  type Turn,
  type Wait,
} from './room.types.js';

// Finding one thing in a room, and putting another in its place. What would not differ stays the very same object.

/** How somebody stands in a line that they have just come to. */
export const standing = {
  booked: null,
  handedAt: null,
  missed: 0,
  state: 'open',
} as const satisfies Partial<Wait>;

export function ticketOf(room: Room, id: string): Ticket {
  return room.tickets.find((one) => one.id === id) ?? refuse('ticket_unknown');
}

export function presentTicket(room: Room, id: string): Ticket {
  const ticket = ticketOf(room, id);
  return ticket.status === 'left' ? refuse('ticket_left') : ticket;
}

export function openTurn(room: Room, id: string): Turn {
  const turn = room.turns.find((one) => one.id === id) ?? refuse('turn_unknown');
  return isOpenTurn(turn) ? turn : refuse('turn_moved_on');
}

export function tableOf(room: Room, id: string): Table {
  return room.tables.find((one) => one.id === id) ?? refuse('table_unknown');
}

export function mustLead(room: Room, line: Line): void {
  if (!room.tables.some((table) => leadsTo(line, table))) refuse('line_unknown');
}

export const changed = <T extends object>(one: T, change: Partial<T>): T =>
  (Object.keys(change) as (keyof T)[]).every((key) => one[key] === change[key]) ? one : { ...one, ...change };

export const withTicket = (room: Room, ticket: Ticket): Room =>
  room.tickets.includes(ticket)
    ? room
    : { ...room, tickets: room.tickets.map((one) => (one.id === ticket.id ? ticket : one)) };

export const withTurn = (room: Room, turn: Turn): Room => ({
  ...room,
  turns: room.turns.map((one) => (one.id === turn.id ? turn : one)),
});

export const withBooking = (room: Room, meetingId: string, status: 'no_show' | 'done'): Room => ({
  ...room,
  bookings: room.bookings.map((one) => (one.meetingId === meetingId ? changed(one, { status }) : one)),
});

export const withWait = (ticket: Ticket, line: Line, change: Partial<Wait>): Ticket => ({
  ...ticket,
  waits: ticket.waits.map((wait) => (wait.line === line ? changed(wait, change) : wait)),
});
