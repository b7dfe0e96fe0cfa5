import type { Tx } from '../platform/database/database.js';

/**
 * Bookings stay as numbers when their rows go: how many of each kind an event had. Nothing in them tells of whom.
 * @param which SQL over `r`, a registration; $1 is in `values`
 */
export async function keepCounts(tx: Tx, which: string, values: unknown[]): Promise<void> {
  await tx.rows(
    `INSERT INTO kept_count (ohjaamo_id, event_id, what, count)
     SELECT ohjaamo_id, event_id, what, count(*)::integer FROM (
       SELECT r.ohjaamo_id, r.event_id, 'registration_' || r.status AS what FROM registration r WHERE ${which}
       UNION ALL
       SELECT r.ohjaamo_id, r.event_id, 'meeting_' || m.status
       FROM registration r JOIN meeting m ON m.registration_id = r.id WHERE ${which}
       UNION ALL
       SELECT r.ohjaamo_id, r.event_id, 'seat_' || s.status
       FROM registration r JOIN seat s ON s.registration_id = r.id WHERE ${which}
     ) AS gone
     GROUP BY ohjaamo_id, event_id, what ORDER BY event_id, what
     ON CONFLICT (event_id, what) DO UPDATE SET count = kept_count.count + excluded.count`,
    values,
  );
}
