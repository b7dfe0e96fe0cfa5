import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { tell } from '../messages/outbox.js';
import type { EventRow } from './event.rows.js';
import { tellEmployers } from './event.notices.js';

interface Ended {
  id: string;
  from: string;
}

/**
 * Everything that hung on the event ends with it: offers, places in line, seats, meetings, registrations. Whoever was
 * coming or waiting is told, once each; so are the employers with a table. What already happened stays.
 */
export async function endWhatHangsOn(tx: Tx, event: EventRow): Promise<void> {
  const { offers, entries, registrations } = await endBookings(tx, event.id);
  await emptyCounters(tx, event.id);
  await record(
    tx,
    ...offers.map(({ id, from }) => ({
      subject: 'offer',
      id,
      from,
      to: 'withdrawn',
      reason: 'event_cancelled',
    })),
  );
  const coming = new Set(registrations.map(({ personId }) => personId));
  for (const { id, personId } of registrations) {
    await tell(tx, {
      template: 'event_cancelled',
      to: { kind: 'young_person', id: personId },
      payload: { registrationId: id },
      ohjaamoId: event.ohjaamoId,
      onceKey: `event_cancelled:${id}`,
    });
  }
  for (const { id, personId } of entries) {
    if (coming.has(personId)) continue;
    await tell(tx, {
      template: 'waiting_cancelled',
      to: { kind: 'young_person', id: personId },
      payload: { entryId: id },
      ohjaamoId: event.ohjaamoId,
      onceKey: `waiting_cancelled:${id}`,
    });
  }
  await tellEmployers(tx, event, 'table_event_cancelled', event.revision);
}

async function endBookings(tx: Tx, eventId: string) {
  const seats = await end(
    tx,
    'seat',
    'booked',
    `part_id IN (SELECT id FROM part WHERE event_id = $1)`,
    eventId,
  );
  const meetings = await end(tx, 'meeting', 'booked', 'event_id = $1', eventId);
  const registrations = await tx.rows<{ id: string; personId: string }>(
    `UPDATE registration SET status = 'cancelled', revision = revision + 1
     WHERE event_id = $1 AND status = 'active' AND NOT EXISTS (
       SELECT FROM meeting m WHERE m.registration_id = registration.id AND m.status IN ('done', 'no_show'))
     RETURNING id, person_id AS "personId"`,
    [eventId],
  );
  const entries = await tx.rows<{ id: string; personId: string; from: string }>(
    `WITH was AS (
       SELECT id, status FROM waiting_list_entry WHERE event_id = $1 AND status IN ('waiting', 'offered') FOR UPDATE
     )
     UPDATE waiting_list_entry w SET status = 'left' FROM was WHERE was.id = w.id
     RETURNING w.id, w.person_id AS "personId", was.status AS "from"`,
    [eventId],
  );
  const offers = await tx.rows<Ended>(
    `UPDATE offer SET status = 'withdrawn'
     WHERE status = 'held' AND part_id IN (SELECT id FROM part WHERE event_id = $1) RETURNING id, 'held' AS "from"`,
    [eventId],
  );
  const cancelled = (subject: string, rows: { id: string }[], from: string) =>
    rows.map(({ id }) => ({ subject, id, from, to: 'cancelled', reason: 'event_cancelled' }));
  await record(
    tx,
    ...cancelled('seat', seats, 'booked'),
    ...cancelled('meeting', meetings, 'booked'),
    ...cancelled('registration', registrations, 'active'),
    ...entries.map(({ id, from }) => ({
      subject: 'waiting',
      id,
      from,
      to: 'left',
      reason: 'event_cancelled',
    })),
  );
  return { offers, entries, registrations };
}

const end = (tx: Tx, table: 'seat' | 'meeting', from: string, which: string, eventId: string) =>
  tx.rows<{ id: string }>(
    `UPDATE ${table} SET status = 'cancelled' WHERE status = '${from}' AND ${which} RETURNING id`,
    [eventId],
  );

/** What is left counted is what has already happened. */
async function emptyCounters(tx: Tx, eventId: string): Promise<void> {
  await tx.rows(
    `UPDATE part SET taken = (SELECT count(*) FROM seat s WHERE s.part_id = part.id AND s.status = 'booked')
     WHERE event_id = $1 AND taken > 0`,
    [eventId],
  );
  await tx.rows(
    `UPDATE slot SET taken = (SELECT count(*) FROM meeting m WHERE m.slot_id = slot.id AND m.status <> 'cancelled')
     WHERE event_id = $1 AND taken > 0`,
    [eventId],
  );
}
