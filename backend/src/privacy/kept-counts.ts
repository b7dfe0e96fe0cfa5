import type { Tx } from '../platform/database/database.js';

/** SQL: which registrations `r` and which tickets `k` are about to go; $1 is in `values`. */
export interface Going {
  registrations?: string;
  tickets?: string;
}

/** Bookings and numbers stay as numbers when their rows go: how many of each kind an event had. Nothing in them tells of whom. */
export async function keepCounts(
  tx: Tx,
  { registrations = 'false', tickets = 'false' }: Going,
  values: unknown[],
): Promise<void> {
  await tx.rows(
    `INSERT INTO kept_count (ohjaamo_id, event_id, what, count)
     SELECT ohjaamo_id, event_id, what, count(*)::integer FROM (
       SELECT r.ohjaamo_id, r.event_id, 'registration_' || r.status AS what FROM registration r WHERE ${registrations}
       UNION ALL
       SELECT r.ohjaamo_id, r.event_id, 'meeting_' || m.status
       FROM registration r JOIN meeting m ON m.registration_id = r.id WHERE ${registrations}
       UNION ALL
       SELECT r.ohjaamo_id, r.event_id, 'seat_' || s.status
       FROM registration r JOIN seat s ON s.registration_id = r.id WHERE ${registrations}
       UNION ALL
       SELECT r.ohjaamo_id, r.event_id, 'wish'
       FROM registration r JOIN wish w ON w.registration_id = r.id AND w.rank IS NOT NULL WHERE ${registrations}
       UNION ALL
       SELECT k.ohjaamo_id, k.event_id, 'meeting_' || m.status
       FROM ticket k JOIN meeting m ON m.ticket_id = k.id WHERE ${tickets}
       UNION ALL
       SELECT k.ohjaamo_id, k.event_id, 'ticket_' || k.status FROM ticket k WHERE ${tickets}
       UNION ALL
       SELECT k.ohjaamo_id, k.event_id, 'turn_' || v.state FROM ticket k JOIN turn v ON v.ticket_id = k.id WHERE ${tickets}
     ) AS gone
     GROUP BY ohjaamo_id, event_id, what ORDER BY event_id, what
     ON CONFLICT (event_id, what) DO UPDATE SET count = kept_count.count + excluded.count`,
    values,
  );
}
