import { utc } from '../platform/database/columns.js';

/** Who waits at event $1; an offer that has run out at $2 waits no more. */
export const WAITING_AT = `
SELECT w.id AS "entryId", w.person_id AS "personId", y.non_disclosure AS "nonDisclosure", w.first_name AS "firstName", w.language, coalesce(y.phone, y.email::text) AS contact,
  t.number AS "tableNumber", w.status
FROM waiting_list_entry w
JOIN young_person y ON y.id = w.person_id
LEFT JOIN event_table t ON t.id = w.event_table_id
WHERE w.event_id = $1 AND (w.status = 'waiting' OR (w.status = 'offered' AND EXISTS (
  SELECT FROM offer o WHERE o.entry_id = w.id AND o.status = 'held' AND o.held_until > $2)))
ORDER BY w.part_id, w.position`;

/**
 * Employer $2's table at event $1, and who comes to it: a time and a first name. Of a card that was shared for this event, and
 * still is at $3, that it is there; what stands on it asks for a second factor (people/shared-cards).
 */
export const OUR_TABLE = `
SELECT t.number AS "tableNumber", coalesce((
  SELECT json_agg(json_build_object('startsAt', ${utc('m.starts_at')}, 'endsAt', ${utc('m.ends_at')},
    'firstName', r.first_name, 'personId', m.person_id, 'card', (
      SELECT json_build_object('consentId', c.id) FROM consent c
      WHERE c.person_id = m.person_id AND c.kind = 'employer_card' AND c.employer_id = t.employer_id AND c.event_id = t.event_id
        AND c.ended_at IS NULL AND c.until > $3)) ORDER BY m.starts_at)
  FROM meeting m JOIN registration r ON r.id = m.registration_id
  WHERE m.event_table_id = t.id AND m.status <> 'cancelled'), '[]') AS people
FROM event_table t JOIN event e ON e.id = t.event_id
WHERE t.event_id = $1 AND t.employer_id = $2 AND t.status = 'taken' AND e.status <> 'draft'`;
