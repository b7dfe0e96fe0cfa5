import { Temporal } from 'temporal-polyfill';
import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import type { EventRow } from './event.rows.js';
import { tellEmployers } from './event.notices.js';

/**
 * Moves the event with all that it holds: parts, slots and booked meetings keep their place in it, so that whoever had
 * the first quarter has the first quarter. Somebody who has another meeting at the new time loses this one, and is told.
 */
export async function moveTo(tx: Tx, event: EventRow, start: Temporal.Instant): Promise<void> {
  const seconds = Temporal.Instant.from(event.startsAt).until(start).total('seconds');
  await leaveCollisions(tx, event, seconds);
  // A series knows its events by their start; one that is moved onto another's start stands alone from now on.
  await tx.rows(
    `UPDATE event SET starts_at = starts_at + make_interval(secs => $2), ends_at = ends_at + make_interval(secs => $2),
       series_id = CASE WHEN EXISTS (
         SELECT FROM event other WHERE other.series_id = event.series_id
           AND other.starts_at = event.starts_at + make_interval(secs => $2) AND other.id <> event.id
       ) THEN NULL ELSE series_id END
     WHERE id = $1`,
    [event.id, seconds],
  );
  await shift(tx, 'part', 'event_id = $1', event.id, seconds);
  await shift(tx, 'slot', 'event_id = $1', event.id, seconds);
  await shift(tx, 'meeting', `event_id = $1 AND status = 'booked'`, event.id, seconds);
  // "I'm coming" was said about another time.
  await tx.rows(`UPDATE registration SET answer = NULL WHERE event_id = $1 AND status = 'active'`, [
    event.id,
  ]);
}

const A_CENTURY_SECONDS = 100 * 365 * 24 * 60 * 60;

/**
 * In two leaps, by way of another century: an exclusion constraint looks at each row as it moves, and a quarter that
 * moves by a quarter would run into its neighbour that has not moved yet.
 */
async function shift(
  tx: Tx,
  table: 'part' | 'slot' | 'meeting',
  which: string,
  eventId: string,
  seconds: number,
): Promise<void> {
  for (const leap of [A_CENTURY_SECONDS, seconds - A_CENTURY_SECONDS]) {
    await tx.rows(
      `UPDATE ${table} SET starts_at = starts_at + make_interval(secs => $2), ends_at = ends_at + make_interval(secs => $2)
       WHERE ${which}`,
      [eventId, leap],
    );
  }
}

/** Of somebody registered: only they are known to be elsewhere. */
interface Collided {
  id: string;
  registrationId: string;
  personId: string;
  slotId: string | null;
  round: number | null;
}

async function leaveCollisions(tx: Tx, event: EventRow, seconds: number): Promise<void> {
  const left = await tx.rows<Collided>(
    `UPDATE meeting m SET status = 'cancelled'
     WHERE m.event_id = $1 AND m.status = 'booked' AND EXISTS (
       SELECT FROM meeting other WHERE other.person_id = m.person_id AND other.event_id <> $1 AND other.status <> 'cancelled'
         AND tstzrange(other.starts_at, other.ends_at)
           && tstzrange(m.starts_at + make_interval(secs => $2), m.ends_at + make_interval(secs => $2)))
     RETURNING m.id, m.registration_id AS "registrationId", m.person_id AS "personId", m.slot_id AS "slotId", m.round`,
    [event.id, seconds],
  );
  for (const { id, registrationId, personId, slotId, round } of left) {
    await record(tx, { subject: 'meeting', id, from: 'booked', to: 'cancelled', reason: 'busy_then' });
    await tx.rows('UPDATE slot SET taken = taken - 1 WHERE id = $1', [slotId]);
    const leaves = await leaveWhenEmpty(tx, registrationId, 'busy_then');
    // One round of a rotation: they come all the same, and are told how their evening is now (tellOfChange).
    if (round !== null && !leaves) continue;
    await tell(tx, {
      template: 'booking_cancelled',
      to: { kind: 'young_person', id: personId },
      payload: { registrationId, by: 'staff' },
      ohjaamoId: event.ohjaamoId,
      onceKey: `booking_cancelled:moved:${id}`,
    });
  }
}

/** A registration without a meeting or a seat is nobody's. @returns whether it was one */
export async function leaveWhenEmpty(tx: Tx, registrationId: string, reason: string): Promise<boolean> {
  const left = await tx.rows<{ id: string }>(
    `UPDATE registration SET status = 'cancelled', revision = revision + 1
     WHERE id = $1 AND status = 'active'
       AND NOT EXISTS (SELECT FROM meeting m WHERE m.registration_id = $1 AND m.status <> 'cancelled')
       AND NOT EXISTS (SELECT FROM seat s WHERE s.registration_id = $1 AND s.status = 'booked')
     RETURNING id`,
    [registrationId],
  );
  await record(
    tx,
    ...left.map(({ id }) => ({ subject: 'registration', id, from: 'active', to: 'cancelled', reason })),
  );
  return left.length > 0;
}

/** Time or place is another: calendars get a new revision, and everybody who is coming is told. */
export async function tellOfChange(tx: Tx, event: EventRow): Promise<void> {
  const revision = event.revision + 1;
  await tx.rows('UPDATE event SET revision = $2 WHERE id = $1', [event.id, revision]);
  const coming = await tx.rows<{ id: string; personId: string }>(
    `UPDATE registration SET revision = revision + 1 WHERE event_id = $1 AND status = 'active'
     RETURNING id, person_id AS "personId"`,
    [event.id],
  );
  for (const { id, personId } of coming) {
    await tell(tx, {
      template: 'event_changed',
      to: { kind: 'young_person', id: personId },
      payload: { registrationId: id },
      ohjaamoId: event.ohjaamoId,
      onceKey: `event_changed:${id}:${revision}`,
    });
  }
  await tellEmployers(tx, event, 'table_event_changed', revision);
}
