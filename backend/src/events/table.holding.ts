import { Temporal } from 'temporal-polyfill';
import type { RecipePart } from '../catalogue/catalogue.schema.js';
import { utc } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import type { EventRow, TableRow } from './event.rows.js';
import { slotsOf } from './format.recipe.js';
import { cancelMeetings } from './table.meetings.js';
import { FORGET_TABLE } from '../rotation/entry.sql.js';

/**
 * A table that is held gets its slots in every part that has slots; those that have begun are left out.
 * @returns the parts that have new places
 */
export async function makeSlots(tx: Tx, event: EventRow, tableId: string): Promise<string[]> {
  const parts = await tx.rows<{
    id: string;
    startsAt: string;
    endsAt: string;
    settings: RecipePart['settings'];
  }>(
    `SELECT id, ${utc('starts_at')} AS "startsAt", ${utc('ends_at')} AS "endsAt", settings
     FROM part WHERE event_id = $1 AND kind = 'slots' ORDER BY position`,
    [event.id],
  );
  const slots = parts.flatMap(({ id, settings, startsAt, endsAt }) =>
    slotsOf({ settings, startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) })
      .filter((slot) => Temporal.Instant.compare(slot.startsAt, tx.now) > 0)
      .map((slot) => ({ partId: id, ...slot })),
  );
  await tx.rows(
    `INSERT INTO slot (ohjaamo_id, event_id, part_id, event_table_id, starts_at, ends_at)
     SELECT $2, $3, s."partId", $4, s."startsAt", s."endsAt"
     FROM jsonb_to_recordset($1::jsonb) AS s("partId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)`,
    [JSON.stringify(slots), event.ohjaamoId, event.id, tableId],
  );
  return parts.map(({ id }) => id);
}

/**
 * The table is nobody's again. Meetings there are cancelled and the people told; whoever waited for this very table waits
 * for any table from now on; whoever was being offered a time there is back in line. Whoever wished for it at a rotation
 * wished for whom sat there: that is forgotten, too.
 */
export async function emptyTable(tx: Tx, event: EventRow, table: TableRow, reason: string): Promise<void> {
  await withdrawOffers(tx, table.id, reason);
  await tx.rows(
    `UPDATE waiting_list_entry SET event_table_id = NULL WHERE event_table_id = $1 AND status = 'waiting'`,
    [table.id],
  );
  await cancelMeetings(tx, event, table.id, reason);
  for (const statement of FORGET_TABLE) await tx.rows(statement, [table.id]);
  // What was cancelled or answered is kept, but no longer points at a time that is not there.
  const slots = '(SELECT id FROM slot WHERE event_table_id = $1)';
  await tx.rows(`UPDATE meeting SET slot_id = NULL WHERE status = 'cancelled' AND slot_id IN ${slots}`, [
    table.id,
  ]);
  await tx.rows(`UPDATE offer SET slot_id = NULL WHERE slot_id IN ${slots}`, [table.id]);
  await tx.rows('DELETE FROM slot WHERE event_table_id = $1', [table.id]);
  await tx.rows('DELETE FROM event_table_recruiter WHERE event_table_id = $1', [table.id]);
  await tx.rows('DELETE FROM event_table_opening WHERE event_table_id = $1', [table.id]);
  await tx.rows(
    `UPDATE event_table SET status = 'free', employer_id = NULL, topic = NULL, mode = 'room',
       offers = DEFAULT, away_rounds = DEFAULT WHERE id = $1`,
    [table.id],
  );
  await record(tx, { subject: 'event_table', id: table.id, from: table.status, to: 'free', reason });
}

async function withdrawOffers(tx: Tx, tableId: string, reason: string): Promise<void> {
  const offers = await tx.rows<{ id: string; entryId: string }>(
    `UPDATE offer SET status = 'withdrawn' WHERE status = 'held' AND slot_id IN (SELECT id FROM slot WHERE event_table_id = $1)
     RETURNING id, entry_id AS "entryId"`,
    [tableId],
  );
  const entryIds = offers.map(({ entryId }) => entryId);
  await tx.rows(
    `UPDATE waiting_list_entry SET status = 'waiting' WHERE id = ANY ($1::uuid[]) AND status = 'offered'`,
    [entryIds],
  );
  await record(
    tx,
    ...offers.map(({ id }) => ({ subject: 'offer', id, from: 'held', to: 'withdrawn', reason })),
    ...entryIds.map((id) => ({ subject: 'waiting', id, from: 'offered', to: 'waiting', reason })),
  );
}

/** Who sits there and what they bring; what was there before is forgotten. */
export async function bring(
  tx: Tx,
  tableId: string,
  { recruiterIds, openingIds }: { recruiterIds: string[]; openingIds: string[] },
): Promise<void> {
  await tx.rows('DELETE FROM event_table_recruiter WHERE event_table_id = $1', [tableId]);
  await tx.rows('DELETE FROM event_table_opening WHERE event_table_id = $1', [tableId]);
  await tx.rows('INSERT INTO event_table_recruiter SELECT $1, id FROM unnest($2::uuid[]) AS id', [
    tableId,
    [...new Set(recruiterIds)],
  ]);
  await tx.rows('INSERT INTO event_table_opening SELECT $1, id FROM unnest($2::uuid[]) AS id', [
    tableId,
    [...new Set(openingIds)],
  ]);
}
