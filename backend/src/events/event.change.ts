import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../platform/database/database.js';
import { refuse as refusePlainly } from '../platform/problems/platform.problems.js';
import { addTables, filled } from './event.making.js';
import { type EventRow, isAfter } from './event.rows.js';
import type { EventChangeInput } from './events.schema.js';
import { refuse } from './events.problems.js';
import { startOf } from './format.recipe.js';

/** Texts and other things that move nobody. Only what is named changes. */
export async function rewrite(tx: Tx, event: EventRow, input: EventChangeInput): Promise<void> {
  const columns: [string, unknown][] = [
    ['title', input.title && JSON.stringify(filled(input.title))],
    [
      'description',
      input.description === undefined
        ? undefined
        : JSON.stringify(input.description ? filled(input.description) : {}),
    ],
    ['sector_code', input.sectorCode],
    ['languages', input.languages],
    ['minors_welcome', input.minorsWelcome],
    ['place', input.place === undefined ? undefined : input.place && JSON.stringify(input.place)],
  ];
  const named = columns.filter(([, value]) => value !== undefined);
  if (named.length === 0) return;
  await tx.rows(
    `UPDATE event SET ${named.map(([column], i) => `${column} = $${i + 2}`).join(', ')} WHERE id = $1`,
    [event.id, ...named.map(([, value]) => value)],
  );
}

export function isPlaceMoved(event: EventRow, place: EventChangeInput['place']): boolean {
  if (place === undefined) return false;
  const where = (of: Record<string, unknown> | null) =>
    of && [of['name'], of['street'], of['city']].join('\n');
  return where(event.place) !== where(place);
}

/**
 * When the event is to start from now on; null when it stays.
 * @throws Problem local_time_missing · event_over when it has begun · malformed (in_the_past)
 */
export function newStart(tx: Tx, event: EventRow, { day, time }: EventChangeInput): Temporal.Instant | null {
  if (day === undefined && time === undefined) return null;
  const was = Temporal.Instant.from(event.startsAt).toZonedDateTimeISO(event.timeZone);
  const start = startOf(
    day ?? was.toPlainDate().toString(),
    time ?? was.toPlainTime().toString({ smallestUnit: 'minute' }),
    event.timeZone,
  );
  if (start.equals(was.toInstant())) return null;
  if (!isAfter(event.startsAt, tx.now)) throw refuse('event_over');
  if (Temporal.Instant.compare(start, tx.now) <= 0)
    throw refusePlainly('malformed', {
      fields: [{ path: day === undefined ? 'time' : 'day', code: 'in_the_past' }],
    });
  return start;
}

/** @returns the parts that have more places than before */
export async function changeParts(
  tx: Tx,
  event: EventRow,
  parts: NonNullable<EventChangeInput['parts']>,
): Promise<string[]> {
  const raised: string[] = [];
  for (const [i, { id, capacity, opensOnTheSpot }] of parts.entries()) {
    const [part] = await tx.rows<{ kind: string; capacity: number | null; taken: number }>(
      'SELECT kind, capacity, taken FROM part WHERE id = $1 AND event_id = $2 FOR UPDATE',
      [id, event.id],
    );
    const wrong = (field: string) =>
      refusePlainly('malformed', { fields: [{ path: `parts.${i}.${field}`, code: 'malformed' }] });
    if (!part) throw wrong('id');
    if (opensOnTheSpot !== undefined) {
      if (part.kind !== 'slots') throw wrong('opensOnTheSpot');
      await tx.rows(
        `UPDATE part SET settings = settings || jsonb_build_object('opensOnTheSpot', $2::boolean) WHERE id = $1`,
        [id, opensOnTheSpot],
      );
    }
    if (capacity === undefined || capacity === part.capacity) continue;
    // A presentation is held in a room with so many chairs; a rotation may be for as many as come.
    const mayHave = part.kind === 'rotation' || (part.kind === 'presentation' && capacity !== null);
    if (!mayHave) throw wrong('capacity');
    if (capacity !== null && capacity < part.taken) throw refuse('below_taken', { taken: part.taken });
    await tx.rows('UPDATE part SET capacity = $2 WHERE id = $1', [id, capacity]);
    if (capacity === null || (part.capacity !== null && capacity > part.capacity)) raised.push(id);
  }
  return raised;
}

/**
 * More tables are added free; fewer are taken from the free ones, the highest number first. A table with a past (somebody
 * held it, somebody had booked there or was called there) stays, so that what happened can still be read.
 * @throws Problem below_taken
 */
export async function changeTableCount(tx: Tx, event: EventRow, wanted: number): Promise<void> {
  const [row] = await tx.rows<{ count: number }>(
    'SELECT count(*)::int AS count FROM event_table WHERE event_id = $1',
    [event.id],
  );
  const surplus = (row?.count ?? 0) - wanted;
  if (surplus < 0) await addTables(tx, event, -surplus);
  if (surplus <= 0) return;
  const removed = await tx.rows(
    `DELETE FROM event_table WHERE id IN (
       SELECT t.id FROM event_table t
       WHERE t.event_id = $1 AND t.status = 'free'
         AND NOT EXISTS (SELECT FROM meeting m WHERE m.event_table_id = t.id)
         AND NOT EXISTS (SELECT FROM waiting_list_entry w WHERE w.event_table_id = t.id)
         AND NOT EXISTS (SELECT FROM turn v WHERE v.event_table_id = t.id)
         AND NOT EXISTS (SELECT FROM plan_meeting x WHERE x.event_table_id = t.id)
         AND NOT EXISTS (SELECT FROM plan_unmet x WHERE x.event_table_id = t.id)
         AND NOT EXISTS (SELECT FROM rotation_change x WHERE x.event_table_id = t.id)
       ORDER BY t.number DESC LIMIT $2)
     RETURNING id`,
    [event.id, surplus],
  );
  if (removed.length < surplus) throw refuse('below_taken', { taken: (row?.count ?? 0) - removed.length });
}
