import { isAwaited, isGiven, waitedForUntil } from './booked.js';
import type { Deed } from './deeds.js';
import { nextFor } from './order.js';
import { isOpenTurn, MINUTE, type Room, type Table, type Turn, turnAt } from './room.types.js';

/** What is due because time has passed; ids for what is made are asked for. */
export interface Due {
  deed: Deed;
  because: 'grace_over' | 'not_come' | 'table_empty';
}

/**
 * The next thing that time brings, or null. Do it and ask again: one deed may make another due (somebody did not come, so
 * their quarter is given on). Nobody is called by time before the evening begins or after it has ended.
 * @param newId makes the id of the turn, when somebody is called
 */
export function nextDue(room: Room, now: number, newId: () => string): Due | null {
  return overdueTurn(room, now) ?? missingPerson(room, now) ?? emptyTable(room, now, newId);
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

/** Called, then called again, then back in line. */
function overdueTurn(room: Room, now: number): Due | null {
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
      waitedForUntil(room, booking) <= now &&
      !isSnoozed(room, booking.meetingId, now) &&
      isAwaited(room, booking),
  );
  return missing ? { deed: { do: 'no_show', meetingId: missing.meetingId }, because: 'not_come' } : null;
}

/** A table that somebody was awaited at calls the next at once; another one when it has stood empty for a while. */
function emptyTable(room: Room, now: number, newId: () => string): Due | null {
  const { fillAfterSeconds } = room.settings;
  if (fillAfterSeconds === null || now < room.startsAt || now >= room.endsAt) return null;
  for (const table of room.tables) {
    if (!table.isOpen || turnAt(room, table.id) || isSnoozed(room, table.id, now)) continue;
    if (now < emptySince(room, table) + fillAfterSeconds * 1000 && !isGivenUp(room, table, now)) continue;
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

/** Somebody had booked this very moment here and did not come, and nobody has got it yet. */
const isGivenUp = (room: Room, table: Table, now: number) =>
  room.bookings.some(
    (booking) =>
      booking.tableId === table.id &&
      booking.status === 'no_show' &&
      booking.startsAt <= now &&
      now < booking.endsAt &&
      !isGiven(room, booking),
  );
