import { utc } from '../platform/database/columns.js';
import { isKnownAt } from './known-at.js';

export const FOUND_AT_MOST = 20;

/** People known at Ohjaamo $1 at $2 whose first name begins with $3, or whose phone number ends in $4. */
export const FIND = `
WITH known AS (
  SELECT k.person_id FROM registration k WHERE k.ohjaamo_id = $1
  UNION SELECT k.person_id FROM waiting_list_entry k WHERE k.ohjaamo_id = $1
  UNION SELECT k.person_id FROM ticket k WHERE k.ohjaamo_id = $1 AND k.person_id IS NOT NULL
  UNION SELECT k.person_id FROM person_note k WHERE k.ohjaamo_id = $1 AND k.removed_at IS NULL
  UNION SELECT k.person_id FROM consent k WHERE k.ohjaamo_id = $1 AND k.kind IN ('ohjaamo_card', 'ohjaamo_matching') AND k.ended_at IS NULL AND k.until > $2)
SELECT y.id, y.first_name AS "firstName", y.phone, y.email::text AS email, y.non_disclosure AS "nonDisclosure", (
  SELECT json_build_object('title', e.title, 'startsAt', ${utc('e.starts_at')}, 'timeZone', o.time_zone)
  FROM event e JOIN ohjaamo o ON o.id = e.ohjaamo_id
  WHERE e.id IN (SELECT r.event_id FROM registration r WHERE r.person_id = y.id AND r.ohjaamo_id = $1
    UNION SELECT k.event_id FROM ticket k WHERE k.person_id = y.id AND k.ohjaamo_id = $1)
  ORDER BY e.starts_at DESC LIMIT 1) AS "lastEvent"
FROM young_person y JOIN known ON known.person_id = y.id
WHERE ($3::text IS NOT NULL AND starts_with(lower(y.first_name), lower($3)))
  OR ($4::text IS NOT NULL AND right(y.phone, length($4)) = $4)
ORDER BY y.first_name, y.id LIMIT ${FOUND_AT_MOST + 1}`;

/** Person $1 as seen at $2 from the Ohjaamos $3. */
export const PERSON = `
SELECT y.id, y.first_name AS "firstName", y.language, coalesce(y.phone, y.email::text) AS contact, y.non_disclosure AS "nonDisclosure",
  CASE WHEN y.confirmed_at IS NOT NULL THEN
    json_build_object('at', ${utc('y.confirmed_at')}, 'by', name_of_staff(y.confirmed_by)) END AS confirmed,
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name) FROM ohjaamo o
    WHERE o.id = ANY($3::uuid[]) AND ${isKnownAt('y.id', 'ARRAY[o.id]', '$2')}), '[]') AS ohjaamos,
  coalesce((SELECT json_agg(json_build_object('id', r.id, 'eventId', e.id, 'title', e.title, 'ohjaamoName', o.name,
      'startsAt', ${utc('e.starts_at')}, 'endsAt', ${utc('e.ends_at')}, 'timeZone', o.time_zone, 'status', r.status,
      'meetings', coalesce((SELECT json_agg(json_build_object('employerName', h.name, 'topic', t.topic, 'status', m.status)
          ORDER BY m.starts_at)
        FROM meeting m JOIN event_table t ON t.id = m.event_table_id LEFT JOIN employer h ON h.id = t.employer_id
        WHERE m.registration_id = r.id), '[]')) ORDER BY e.starts_at DESC)
    FROM registration r JOIN event e ON e.id = r.event_id JOIN ohjaamo o ON o.id = r.ohjaamo_id
    WHERE r.person_id = y.id AND r.ohjaamo_id = ANY($3::uuid[])), '[]') AS registrations,
  (SELECT json_build_object('content', v.content, 'until', ${utc('c.until')}, 'ohjaamoName', o.name)
    FROM consent c JOIN card_version v ON v.id = c.card_version_id JOIN ohjaamo o ON o.id = c.ohjaamo_id
    WHERE c.person_id = y.id AND c.kind IN ('ohjaamo_card', 'ohjaamo_matching') AND c.ohjaamo_id = ANY($3::uuid[]) AND c.ended_at IS NULL AND c.until > $2
    ORDER BY v.version DESC LIMIT 1) AS card
FROM young_person y WHERE y.id = $1 AND ${isKnownAt('y.id', '$3::uuid[]', '$2')}`;
