import { isAwaited, isGiven, waitedForUntil } from './booked.js';
import type { Deed } from './deeds.js';
import { seatsToCall } from './gong.js';
import { nextFor } from './order.js';
import { nextGong, queueMoves } from './rounds.js';
import { isOpenTurn, MINUTE, type Room, type Table, type Turn, turnAt } from './room.types.js';

/** What is due because time has passed; ids for what is made are asked for. */
export interface Due {
  deed: Deed;
  because: 'gong' | 'grace_over' | 'not_come' | 'seat_stands' | 'table_empty';
}

/**
 * The next thing that time brings, or null. Do it and ask again: one deed may make another due (somebody did not come, so
 * their quarter is given on). Nobody is called by time before the evening begins or after it has ended.
 * @param newId makes the id of the turn, when somebody is called
 */
export function nextDue(room: Room, now: number, newId: () => string): Due | null {
  return (
    gong(room, now, newId) ??
    overdueTurn(room, now) ??
    missingPerson(room, now) ??
    seatThatStands(room, now, newId) ??
    emptyTable(room, now, newId)
  );
}

/** From the beginning of the first round on the rounds run by themselves. */
function gong(room: Room, now: number, newId: () => string): Due | null {
  const next = nextGong(room);
  if (!next || now < next.at || isSnoozed(room, 'rounds', now)) return null;
  const { do: what, round } = next;
  if (what === 'end_rounds') return { deed: { do: what }, because: 'gong' };
  if (what === 'start_round') return { deed: { do: what, round }, because: 'gong' };
  return { deed: { do: what, round, turnIds: room.tables.map(newId) }, because: 'gong' };
}

/** Whoever comes in during the change-over or the round is called to their seat, if nobody was given it. */
function seatThatStands(room: Room, now: number, newId: () => string): Due | null {
  const isTooLate = room.rounds?.phase === 'running' && !queueMoves(room, now);
  const seat = isTooLate
    ? undefined
    : seatsToCall(room).find(
        ({ booking: { tableId, meetingId } }) =>
          !isSnoozed(room, tableId, now) && !isSnoozed(room, meetingId, now),
      );
  if (!seat) return null;
  const { booking, ticket } = seat;
  const deed: Deed = { do: 'call', turnId: newId(), tableId: booking.tableId, ticketId: ticket.id };
  return { deed, because: 'seat_stands' };
}

/** Whoever hears the second call is in the building. */
const SECOND_GRACE_MINUTES = 2;

/**
 * Until when somebody who was called is waited for: the grace, and after the second call no longer than two minutes. A table
 * that waits ten minutes for somebody who has gone home costs more meetings than anything else that evening.
 */
export function calledUntil({ settings }: Room, { calledAt, recalledAt }: Turn): number {
  const { graceMinutes } = settings;
  return recalledAt === null
    ? calledAt + graceMinutes * MINUTE
    : recalledAt + Math.min(graceMinutes, SECOND_GRACE_MINUTES) * MINUTE;
}

/** Called, then called again, then back in line. Between the gongs everybody has until the second one. */
function overdueTurn(room: Room, now: number): Due | null {
  if (room.rounds?.phase === 'calling') return null;
  for (const turn of room.turns) {
    if (!isOpenTurn(turn) || turn.state === 'meeting') continue;
    if (now < calledUntil(room, turn) || isSnoozed(room, turn.id, now)) continue;
    const deed: Deed = { do: turn.state === 'called' ? 'recall' : 'miss', turnId: turn.id };
    return { deed, because: 'grace_over' };
  }
  return null;
}

function missingPerson(room: Room, now: number): Due | null {
  const missing = room.bookings.find(
    (booking) =>
      booking.round === null &&
      waitedForUntil(room, booking) <= now &&
      !isSnoozed(room, booking.meetingId, now) &&
      isAwaited(room, booking),
  );
  return missing ? { deed: { do: 'no_show', meetingId: missing.meetingId }, because: 'not_come' } : null;
}

/**
 * A table that somebody was awaited at calls the next at once, and so does one that the gong left without anybody; another one
 * when it has stood empty for a while.
 */
function emptyTable(room: Room, now: number, newId: () => string): Due | null {
  const { fillAfterSeconds } = room.settings;
  if (!queueMoves(room, now)) return null;
  if (fillAfterSeconds === null || now < room.startsAt || now >= room.endsAt) return null;
  for (const table of room.tables) {
    if (!table.isOpen || turnAt(room, table.id) || isSnoozed(room, table.id, now)) continue;
    if (
      now < emptySince(room, table) + fillAfterSeconds * 1000 &&
      !isGivenUp(room, table, now) &&
      !isLeftOut(room, table)
    )
      continue;
    const next = nextFor(room, table, now);
    // Whoever is not in the building is called by people, not by time.
    if (!next || next === 'kept' || next.ticket.presence !== 'here') continue;
    return { deed: { do: 'call', turnId: newId(), tableId: table.id }, because: 'table_empty' };
  }
  return null;
}

const isSnoozed = ({ snoozed }: Room, id: string, now: number) => (snoozed[id] ?? 0) > now;

export function emptySince(room: Room, table: Table): number {
  const ended = room.turns.filter(({ tableId }) => tableId === table.id).map(({ endedAt }) => endedAt ?? 0);
  return Math.max(room.startsAt, table.changedAt ?? 0, ...ended);
}

/** Nobody has met here in this round. */
const isLeftOut = ({ rounds, turns }: Room, { id }: Table): boolean =>
  rounds?.phase === 'running' &&
  !turns.some(
    ({ tableId, state, endedAt }) => tableId === id && state === 'done' && (endedAt ?? 0) > rounds.since,
  );

/** Somebody had booked this very moment here and did not come, and nobody has got it yet. */
const isGivenUp = (room: Room, table: Table, now: number) =>
  room.bookings.some(
    (booking) =>
      booking.tableId === table.id &&
      booking.round === null &&
      booking.status === 'no_show' &&
      booking.startsAt <= now &&
      now < booking.endsAt &&
      !isGiven(room, booking),
  );
