import { closeTurn } from './calling.js';
import {
  changed,
  mustLead,
  presentTicket,
  standing,
  tableOf,
  ticketOf,
  withTicket,
  withWait,
} from './changing.js';
import type { Deed } from './deeds.js';
import { lineOfTable } from './line.js';
import { refuse } from './refused.js';
import { isToCome } from './rounds.js';
import { type Line, type Room, type Ticket, turnOf, type Wait } from './room.types.js';

// Standing in line: for more, for less, and not at all.

export function join(room: Room, ticket: Ticket, line: Line): Room {
  mustLead(room, line);
  const there = ticket.waits.find((wait) => wait.line === line);
  if (there?.state === 'open') return room;
  const place = room.lastPlace + 1;
  const others = ticket.waits.filter((wait) => wait.line !== line);
  const joined = withTicket(room, { ...ticket, waits: [...others, { ...standing, line, place }] });
  return { ...joined, lastPlace: place };
}

/** A line that was met stays met. */
export function drop(room: Room, ticket: Ticket, line: Line): Room {
  if (turnOf(room, ticket.id)?.line === line) refuse('ticket_busy');
  const isThere = ticket.waits.some((wait) => wait.line === line && wait.state === 'open');
  return isThere ? withTicket(room, withWait(ticket, line, { state: 'dropped' })) : room;
}

export function move(room: Room, { ticketId, to }: Deed & { do: 'move' }): Room {
  return withTicket(room, changed(presentTicket(room, ticketId), { presence: to }));
}

/** Whoever was called and is put on hold goes back to where they stood. */
export function hold(room: Room, ticket: Ticket, now: number): Room {
  const turn = turnOf(room, ticket.id);
  if (turn?.state === 'meeting') refuse('ticket_busy');
  const free = turn ? closeTurn(room, turn, now) : room;
  return withTicket(free, changed(ticket, { status: 'on_hold' }));
}

/**
 * Back from hold to where they stood. Whoever had left and stands there again goes to the end of the lines they had wished
 * for; a booked time that is still to come stays theirs.
 */
export function release(room: Room, ticket: Ticket, now: number): Room {
  if (ticket.status !== 'left') return withTicket(room, changed(ticket, { status: 'in' }));
  const place = room.lastPlace + 1;
  const again = ({ line, booked }: Wait): Wait => ({
    ...standing,
    line,
    place,
    booked: booked && isStillToCome(room, booked, now) ? booked : null,
  });
  const waits = ticket.waits.map((wait) => (wait.state === 'open' ? again(wait) : wait));
  return {
    ...withTicket(room, { ...ticket, status: 'in', presence: 'here', waits }),
    lastPlace: place,
  };
}

const isStillToCome = (room: Room, { startsAt, round }: NonNullable<Wait['booked']>, now: number): boolean =>
  round === undefined ? now < startsAt : isToCome(room, round);

export function leave(room: Room, ticket: Ticket, now: number): Room {
  const turn = turnOf(room, ticket.id);
  const free = turn ? closeTurn(room, turn, now) : room;
  return withTicket(free, changed(ticketOf(free, ticket.id), { status: 'left' }));
}

/**
 * To another table, with priority there; a time that they booked there stays theirs. A meeting that is on ends with it; a call
 * that is out is taken back, and its line keeps them.
 */
export function handOver(room: Room, { ticketId, tableId }: Deed & { do: 'hand_over' }, now: number): Room {
  const ticket = presentTicket(room, ticketId);
  const line = lineOfTable(tableOf(room, tableId).id);
  const turn = turnOf(room, ticket.id);
  if (turn?.tableId === tableId) refuse('table_busy');
  const free = turn ? closeTurn(room, turn, now) : room;
  const current = ticketOf(free, ticketId);
  const there = current.waits.find((wait) => wait.line === line && wait.state === 'open');
  if (there && there.handedAt !== null) return free;
  const place = room.lastPlace + 1;
  const others = current.waits.filter((wait) => wait.line !== line);
  const handed = { ...standing, line, place, booked: there?.booked ?? null, handedAt: now };
  return { ...withTicket(free, { ...current, waits: [...others, handed] }), lastPlace: place };
}
