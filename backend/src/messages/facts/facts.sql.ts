import type { Database } from '../../platform/database/database.js';
import { utc } from '../../platform/database/columns.js';

/** SQL: a time at table `t`, held by employer `w`. */
export const timeAtTable = (startsAt: string, endsAt: string) =>
  `jsonb_build_object('startsAt', ${startsAt}, 'endsAt', ${endsAt}, 'tableNumber', t.number,
    'mode', coalesce(t.mode, 'room'), 'employer', w.name, 'topic', t.topic)`;

/** SQL: who sits at table `t`, held by employer `w`. */
export const tableWords = `jsonb_build_object('number', t.number, 'employer', w.name, 'topic', t.topic)`;

/** The rounds of registration $1, as they stand: whom they meet, and which wishes did not fit into the plan that holds. */
export const EVENING = `
SELECT ${utc('p.starts_at')} AS "startsAt", ${utc('p.ends_at')} AS "endsAt", p.settings,
  coalesce((SELECT jsonb_agg(${timeAtTable('m.starts_at', 'm.ends_at')} ORDER BY m.starts_at)
    FROM meeting m JOIN event_table t ON t.id = m.event_table_id LEFT JOIN employer w ON w.id = t.employer_id
    WHERE m.registration_id = r.id AND m.round IS NOT NULL AND m.status = 'booked'), '[]') AS meetings,
  coalesce((SELECT jsonb_agg(${tableWords} || jsonb_build_object('why', u.why) ORDER BY wish.rank)
    FROM rotation_plan n JOIN plan_unmet u ON u.plan_id = n.id AND u.registration_id = r.id
    JOIN wish ON wish.registration_id = r.id AND wish.event_table_id = u.event_table_id AND wish.rank IS NOT NULL
    JOIN event_table t ON t.id = u.event_table_id LEFT JOIN employer w ON w.id = t.employer_id
    WHERE n.event_id = r.event_id AND n.status = 'published' AND NOT EXISTS (SELECT FROM meeting m
      WHERE m.registration_id = r.id AND m.event_table_id = u.event_table_id AND m.status <> 'cancelled')), '[]') AS unmet
FROM registration r JOIN part p ON p.event_id = r.event_id AND p.kind = 'rotation'
WHERE r.id = $1 ORDER BY p.position LIMIT 1`;

/** What became different in somebody's rounds, rows $1 of rotation_change. */
export const EVENING_CHANGES = `
SELECT c.code, c.round, c.to_round AS "toRound", t.number, w.name AS employer, t.topic
FROM rotation_change c JOIN event_table t ON t.id = c.event_table_id LEFT JOIN employer w ON w.id = t.employer_id
WHERE c.id = ANY ($1) ORDER BY coalesce(c.to_round, c.round), c.round, t.number`;

const ohjaamoFacts = `jsonb_build_object('name', o.name, 'street', o.street, 'postalCode', o.postal_code, 'city', o.city,
  'email', o.email, 'phone', o.phone, 'zone', o.time_zone)`;
export const ohjaamo = `${ohjaamoFacts} AS ohjaamo`;
export const ohjaamoOrNull = `CASE WHEN o.id IS NOT NULL THEN ${ohjaamoFacts} END AS ohjaamo`;
export const event = `jsonb_build_object('id', e.id, 'title', e.title, 'status', e.status, 'startsAt', e.starts_at,
  'endsAt', e.ends_at, 'place', e.place, 'cancelReason', e.cancel_reason) AS event`;
export const eventAt = 'JOIN ohjaamo o ON o.id = e.ohjaamo_id';

/** The one row that a statement finds; null when there is none. */
export async function oneFact<Row extends object>(
  db: Database,
  name: string,
  text: string,
  ...ids: (string | null)[]
): Promise<Row | null> {
  const [row] = await db.once<Row>(name, text, ids);
  return row ?? null;
}
