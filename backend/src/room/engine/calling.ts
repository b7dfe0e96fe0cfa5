import { bookedAs, isOf } from './booked.js';
import {
  changed,
  presentTicket,
  standing,
  tableOf,
  ticketOf,
  withBooking,
  withTicket,
  withTurn,
  withWait,
} from './changing.js';
import type { Deed } from './deeds.js';
import { lineOfTable } from './line.js';
import { inLine, nextFor } from './order.js';
import { refuse } from './refused.js';
import { isSeatNow, timeOf } from './rounds.js';
import { type Booking, type Room, type Table, type Ticket, type Turn, turnAt, turnOf } from './room.types.js';

// At the table. What was tapped without a network may come with an earlier time than what it follows; no length is negative.

/** Nobody named: the next by the rule. Somebody named: a hand-picked exception, for whoever stands in a line that leads there. */
export function call(room: Room, deed: Deed & { do: 'call' }, now: number): Room {
  const { turnId, tableId, ticketId } = deed;
  const table = tableOf(room, tableId);
  if (room.turns.some(({ id }) => id === turnId)) refuse('turn_moved_on');
  if (!table.isOpen) refuse('table_closed');
  if (turnAt(room, tableId)) refuse('table_busy');
  const { ticket, wait } = ticketId ? picked(room, table, ticketId, now) : first(room, table, now);
  // A seat of another round is not used up by a call from the queue.
  const own = wait.booked?.round === undefined || isSeatNow(room, wait.booked.round) ? wait.booked : null;
  const meetingId = own?.meetingId ?? timeHere(room, ticket, tableId)?.meetingId ?? null;
  return called(room, { turnId, ticketId: ticket.id, tableId, line: wait.line, meetingId, now });
}

export function called(
  room: Room,
  {
    turnId,
    now,
    ...whom
  }: Pick<Turn, 'ticketId' | 'tableId' | 'line' | 'meetingId'> & { turnId: string; now: number },
): Room {
  const turn: Turn = {
    id: turnId,
    ...whom,
    state: 'called',
    calledAt: now,
    recalledAt: null,
    startedAt: null,
    endedAt: null,
    extraMinutes: 0,
  };
  return { ...room, turns: [...room.turns, turn] };
}

function first(room: Room, table: Table, now: number) {
  const next = nextFor(room, table, now);
  if (next === 'kept') return refuse('table_kept');
  return next ?? refuse('nobody_waits');
}

function picked(room: Room, table: Table, ticketId: string, now: number) {
  const ticket = presentTicket(room, ticketId);
  if (turnOf(room, ticketId)) refuse('ticket_busy');
  return inLine(room, table, now, 'all').find((one) => one.ticket === ticket) ?? refuse('nobody_waits');
}

/** The first time that they booked here and have not met: who comes too late for it, or through another line, fulfils it all the same. */
function timeHere(room: Room, ticket: Ticket, tableId: string, endsAfter = -Infinity): Booking | undefined {
  return room.bookings
    .filter((one) => isOf(one, ticket) && one.tableId === tableId && one.status !== 'done')
    .filter(
      (one) => (one.round === null || isSeatNow(room, one.round)) && timeOf(room, one).endsAt > endsAfter,
    )
    .sort((one, other) => one.startsAt - other.startsAt)[0];
}

export function recall(room: Room, turn: Turn, now: number): Room {
  if (turn.state !== 'called') refuse('turn_moved_on');
  return withTurn(room, { ...turn, state: 'recalled', recalledAt: Math.max(now, turn.calledAt) });
}

/** Whoever sits there is in the building, and what they had missed before no longer counts. */
export function start(room: Room, turn: Turn, now: number): Room {
  if (turn.state === 'meeting') return room;
  const started = withTurn(room, { ...turn, state: 'meeting', startedAt: Math.max(now, turn.calledAt) });
  const ticket = ticketOf(room, turn.ticketId);
  return withTicket(started, changed(withoutMissed(ticket), { presence: 'here' }));
}

const withoutMissed = (ticket: Ticket): Ticket =>
  ticket.waits.some(({ missed }) => missed > 0)
    ? { ...ticket, waits: ticket.waits.map((wait) => changed(wait, { missed: 0 })) }
    : ticket;

export function extend(room: Room, turn: Turn): Room {
  if (turn.state !== 'meeting') refuse('turn_moved_on');
  return withTurn(room, { ...turn, extraMinutes: turn.extraMinutes + 1 });
}

export function finish(room: Room, turn: Turn, now: number): Room {
  if (turn.state !== 'meeting') refuse('turn_moved_on');
  return closeTurn(room, turn, now);
}

/** A meeting becomes done, and the lines that led to it were met; a call that nobody followed is only over. */
export function closeTurn(room: Room, turn: Turn, now: number): Room {
  const endedAt = Math.max(now, turn.startedAt ?? turn.recalledAt ?? turn.calledAt);
  if (turn.state !== 'meeting') return withTurn(room, { ...turn, state: 'missed', endedAt });
  const ended = withTurn(room, { ...turn, state: 'done', endedAt });
  const settled = turn.meetingId ? withBooking(ended, turn.meetingId, 'done') : ended;
  return withTicket(settled, whoMet(settled, turn, now));
}

/** A second time at the same table, if it is still to come, keeps them in its line. What they had missed before no longer counts. */
function whoMet(room: Room, { ticketId, tableId, line }: Turn, now: number): Ticket {
  const ticket = withoutMissed(withWait(ticketOf(room, ticketId), line, { state: 'met' }));
  const own = ticket.waits.find((wait) => wait.line === lineOfTable(tableId));
  if (!own || own.state === 'dropped') return ticket;
  const again = timeHere(room, ticket, tableId, now);
  if (!again) return withWait(ticket, own.line, { state: 'met' });
  return withWait(ticket, own.line, { ...standing, booked: bookedAs(again) });
}

export function setTable(room: Room, deed: Deed & { do: 'open_table' | 'close_table' }, now: number): Room {
  const table = tableOf(room, deed.tableId);
  const isOpen = deed.do === 'open_table';
  if (table.isOpen === isOpen) return room;
  const tables = room.tables.map((one) => (one === table ? { ...one, isOpen, changedAt: now } : one));
  return { ...room, tables };
}
