import { utc } from '../platform/database/columns.js';

export const MY_PERSON = `
SELECT first_name AS "firstName", phone, email::text AS email, language, non_disclosure AS "nonDisclosure", ${utc('created_at')} AS since
FROM young_person WHERE id = $1`;

/** Who that was, by name, of a line `t` of a trail. */
const WHO = `CASE t.actor_kind
  WHEN 'staff' THEN (SELECT s.name FROM staff_member s WHERE s.id = t.actor_id)
  WHEN 'recruiter' THEN (SELECT c.name FROM recruiter c WHERE c.id = t.actor_id)
  WHEN 'service' THEN (SELECT s.name ->> 'fi' FROM service s WHERE s.id = t.actor_id) END AS who`;

/** Who looked at person $1, the newest first; $2: how many. */
export const READINGS_OF_ME = `
SELECT t.id::text AS id, t.actor_kind AS kind, ${WHO}, coalesce(o.name, f.name) AS place, t.what, t.why, e.title AS event,
  ${utc('t.first_at')} AS "firstAt", ${utc('t.last_at')} AS "lastAt", t.times
FROM reading t
LEFT JOIN ohjaamo o ON o.id = t.ohjaamo_id
LEFT JOIN employer f ON f.id = t.employer_id
LEFT JOIN event e ON e.id = t.event_id
WHERE t.person_id = $1 ORDER BY t.last_at DESC, t.id DESC LIMIT $2`;

/** What was changed of person $1, the newest first; $2: how many. */
export const CHANGES_OF_ME = `
SELECT t.id::text AS id, t.actor_kind AS kind, ${WHO}, t.deed, t.table_name AS "table", t.columns, ${utc('t.at')} AS at
FROM audit t WHERE t.person_id = $1 ORDER BY t.id DESC LIMIT $2`;

/** What stays of person $1 as numbers. */
export const STAYING = `
SELECT
  (SELECT count(*)::integer FROM registration r WHERE r.person_id = $1) AS registrations,
  (SELECT count(*)::integer FROM meeting m LEFT JOIN ticket k ON k.id = m.ticket_id
    WHERE m.person_id = $1 OR k.person_id = $1) AS meetings,
  (SELECT count(*)::integer FROM seat s JOIN registration r ON r.id = s.registration_id WHERE r.person_id = $1) AS seats,
  (SELECT count(*)::integer FROM wish w JOIN registration r ON r.id = w.registration_id
    WHERE r.person_id = $1 AND w.rank IS NOT NULL) AS wishes,
  (SELECT count(*)::integer FROM ticket k WHERE k.person_id = $1) AS tickets,
  (SELECT count(*)::integer FROM turn v JOIN ticket k ON k.id = v.ticket_id WHERE k.person_id = $1) AS turns`;
