/**
 * $1 id, $2 device, $3 now. The device is held while its visit is written: once a pairing is taken back, nothing more is
 * counted by it. No row: the device is not (or no longer) one of ours.
 */
export const COUNT_AT_KIOSK = `
WITH here AS (
  SELECT d.ohjaamo_id, ($3::timestamptz AT TIME ZONE o.time_zone)::date AS day
  FROM device d JOIN ohjaamo o ON o.id = d.ohjaamo_id WHERE d.id = $2 AND d.revoked_at IS NULL FOR SHARE OF d
), counted AS (
  INSERT INTO visit (id, ohjaamo_id, day) SELECT $1, ohjaamo_id, day FROM here
  ON CONFLICT (id) DO NOTHING RETURNING id
)
SELECT h.ohjaamo_id AS "ohjaamoId" FROM here h LEFT JOIN counted c ON true`;

/** $1 id, $2 Ohjaamo, $3 now */
export const COUNT_BY_STAFF = `
INSERT INTO visit (id, ohjaamo_id, day)
SELECT $1, o.id, ($3::timestamptz AT TIME ZONE o.time_zone)::date FROM ohjaamo o WHERE o.id = $2
ON CONFLICT (id) DO NOTHING`;

/** $1 Ohjaamos, $2 month as YYYY-MM, $3 now. Each number is of a whole Ohjaamo, so none of them is about a person. */
export const VISITS = `
SELECT o.id, o.name,
  (SELECT count(*)::int FROM visit v
   WHERE v.ohjaamo_id = o.id AND v.day = ($3::timestamptz AT TIME ZONE o.time_zone)::date) AS today,
  coalesce((SELECT jsonb_agg(jsonb_build_object('day', d.day, 'visits', d.visits) ORDER BY d.day) FROM (
    SELECT v.day::text AS day, count(*)::int AS visits FROM visit v
    WHERE v.ohjaamo_id = o.id AND v.day >= m.first AND v.day < m.first + interval '1 month' GROUP BY v.day) d), '[]') AS days,
  (SELECT jsonb_agg(jsonb_build_object('month', to_char(g, 'YYYY-MM'),
     'visits', (SELECT count(*)::int FROM visit v WHERE v.ohjaamo_id = o.id AND v.day >= g AND v.day < g + interval '1 month'))
     ORDER BY g)
   FROM generate_series(m.first - interval '11 months', m.first, interval '1 month') g) AS months
FROM ohjaamo o CROSS JOIN (SELECT to_date($2, 'YYYY-MM') AS first) m
WHERE o.id = ANY ($1::uuid[]) ORDER BY o.name, o.id`;
