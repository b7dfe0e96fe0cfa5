import type { Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';

export interface LockedEvent {
  id: string;
  ohjaamoId: string;
  regionId: string;
  status: 'draft' | 'published' | 'cancelled';
  timeZone: string;
  endsAt: Date;
}

/**
 * Everything that changes bookings, except the booking itself, goes through here first: the event is shared (whoever changes
 * the event, its parts or tables locks it FOR UPDATE and waits), its parts are ours alone. So cancel, move, join, accept and
 * promote of one event happen one after the other, and each sees what the one before it left. The booking itself takes only
 * the event's shared lock and its own slot; it never waits here.
 *
 * Lock order everywhere: event → part → room → table → slot → person; of several of one kind, in the order of their ids or times.
 * @returns undefined when there is no such event
 */
export async function lockEvent(tx: Tx, eventId: string): Promise<LockedEvent | undefined> {
  const [event] = await tx.rows<LockedEvent>(
    `SELECT e.id, e.ohjaamo_id AS "ohjaamoId", e.region_id AS "regionId", e.status, o.time_zone AS "timeZone", e.ends_at AS "endsAt"
     FROM event e JOIN ohjaamo o ON o.id = e.ohjaamo_id WHERE e.id = $1 FOR SHARE OF e`,
    [eventId],
  );
  await tx.rows(`SELECT id FROM part WHERE event_id = $1 ORDER BY id FOR NO KEY UPDATE`, [eventId]);
  return event;
}

/** After the slots, before a meeting is written: two meetings of one person are judged one after the other, not in a deadlock. */
export async function lockPerson(tx: Tx, personId: string): Promise<{ language: Language } | undefined> {
  const [person] = await tx.rows<{ language: Language }>(
    `SELECT language FROM young_person WHERE id = $1 FOR NO KEY UPDATE`,
    [personId],
  );
  return person;
}

/** A slot at a table, or (slotId null) a seat in a presentation or a rotation. */
export interface Place {
  partId: string;
  slotId: string | null;
}

export async function releasePlace(tx: Tx, { partId, slotId }: Place): Promise<void> {
  await tx.rows(
    slotId
      ? `UPDATE slot SET taken = taken - 1 WHERE id = $1`
      : `UPDATE part SET taken = taken - 1 WHERE id = $1`,
    [slotId ?? partId],
  );
}

/** @returns false when it was taken already */
export async function takePlace(tx: Tx, { partId, slotId }: Place): Promise<boolean> {
  const rows = await tx.rows(
    slotId
      ? `UPDATE slot SET taken = taken + 1 WHERE id = $1 AND taken < capacity RETURNING id`
      : `UPDATE part SET taken = taken + 1 WHERE id = $1 AND (capacity IS NULL OR taken < capacity) RETURNING id`,
    [slotId ?? partId],
  );
  return rows.length > 0;
}
