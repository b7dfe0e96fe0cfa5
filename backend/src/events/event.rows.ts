import { Temporal } from 'temporal-polyfill';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { utc } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/database.js';
import { refuse as refusePlainly } from '../platform/problems/platform.problems.js';
import type { EventStatus, TableStatus } from './event.states.js';
import { refuse } from './events.problems.js';

export interface EventRow {
  id: string;
  ohjaamoId: string;
  regionId: string;
  formatCode: string;
  status: EventStatus;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  tablesFor: 'employers' | 'topics' | 'none';
  place: Record<string, unknown> | null;
  revision: number;
}

export interface TableRow {
  id: string;
  eventId: string;
  number: number;
  status: TableStatus;
  employerId: string | null;
  topic: Record<string, string> | null;
}

const EVENT = `SELECT e.id, e.ohjaamo_id AS "ohjaamoId", e.region_id AS "regionId", e.format_code AS "formatCode", e.status,
  ${utc('e.starts_at')} AS "startsAt", ${utc('e.ends_at')} AS "endsAt", o.time_zone AS "timeZone",
  f.tables_for AS "tablesFor", e.place, e.revision
FROM event e JOIN ohjaamo o ON o.id = e.ohjaamo_id JOIN format f ON f.code = e.format_code`;

/**
 * The event, locked: whoever books shares its lock, so what is changed here waits for them and they for it. First in the
 * order event → part → table → slot → person.
 */
export async function lockEvent(tx: Tx, eventId: string): Promise<EventRow | undefined> {
  const [row] = await tx.rows<EventRow>(`${EVENT} WHERE e.id = $1 FOR UPDATE OF e`, [eventId]);
  return row;
}

/** From here on the walls are open: what follows concerns everybody at the event. @throws Problem not_found where this person does not work */
export async function lockEventOf(tx: Tx, actor: StaffActor, eventId: string): Promise<EventRow> {
  const event = await lockEvent(tx, eventId);
  mustWorkAt(actor, event?.ohjaamoId);
  await tx.beyond();
  return event as EventRow;
}

/** Locks the table's event first, then the table. */
export async function lockTableOf(
  tx: Tx,
  actor: StaffActor,
  tableId: string,
): Promise<{ event: EventRow; table: TableRow }> {
  const [known] = await tx.rows<{ eventId: string }>(
    'SELECT event_id AS "eventId" FROM event_table WHERE id = $1',
    [tableId],
  );
  if (!known) throw refusePlainly('not_found');
  const event = await lockEventOf(tx, actor, known.eventId);
  const [table] = await tablesWhere(tx, 't.id = $1', [tableId]);
  if (!table) throw refusePlainly('not_found');
  return { event, table };
}

/** Tables, locked, lowest number first. */
export const tablesWhere = (tx: Tx, which: string, values: unknown[]): Promise<TableRow[]> =>
  tx.rows<TableRow>(
    `SELECT t.id, t.event_id AS "eventId", t.number, t.status, t.employer_id AS "employerId", t.topic
     FROM event_table t WHERE ${which} ORDER BY t.number FOR UPDATE`,
    values,
  );

/** @throws Problem event_over when it is cancelled, or has ended */
export function mustBeAhead(tx: Tx, event: EventRow): void {
  if (event.status === 'cancelled' || !isAfter(event.endsAt, tx.now)) throw refuse('event_over');
}

export const isAfter = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), now) > 0;
