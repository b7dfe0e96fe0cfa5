import { utc } from '../platform/database/columns.js';

/** Meetings of registration `r`, as people see them. A round that was planned otherwise is not one that was cancelled. */
export const MEETINGS = `coalesce((
  SELECT json_agg(json_build_object('id', m.id, 'slotId', m.slot_id, 'tableNumber', t.number, 'mode', t.mode,
    'employerName', f.name, 'topic', t.topic, 'startsAt', ${utc('m.starts_at')}, 'endsAt', ${utc('m.ends_at')},
    'status', m.status, 'round', m.round) ORDER BY m.starts_at, m.created_at)
  FROM meeting m JOIN event_table t ON t.id = m.event_table_id LEFT JOIN employer f ON f.id = t.employer_id
  WHERE m.registration_id = r.id AND NOT (m.round IS NOT NULL AND m.status = 'cancelled')), '[]')`;

const SEATS = `coalesce((
  SELECT json_agg(json_build_object('partId', p.id, 'kind', p.kind, 'startsAt', ${utc('p.starts_at')}, 'endsAt', ${utc('p.ends_at')},
    'status', s.status) ORDER BY p.starts_at, s.created_at)
  FROM seat s JOIN part p ON p.id = s.part_id WHERE s.registration_id = r.id), '[]')`;

/** When it begins: the meeting; without one the presentation; when a table took its meeting away, another may be chosen until the end. */
export const BEGINS = `coalesce(
  (SELECT min(m.starts_at) FROM meeting m WHERE m.registration_id = r.id AND m.status = 'booked'),
  (SELECT min(p.starts_at) FROM seat s JOIN part p ON p.id = s.part_id WHERE s.registration_id = r.id AND s.status = 'booked'),
  e.ends_at)`;

/** Links stop opening a month after the event. */
const OPEN = `e.ends_at + interval '30 days' > $1`;

/** Registrations as their holders see them; $1: now. */
const REGISTRATIONS = `
SELECT r.id, r.event_id AS "eventId", r.person_id AS "personId", r.status, r.code, r.first_name AS "firstName", r.language,
  r.answer, r.revision, r.channel, (SELECT k.id FROM ticket k WHERE k.registration_id = r.id) AS "ticketId", y.phone, y.email, y.non_disclosure AS "nonDisclosure", e.ends_at AS "endsAt", ${OPEN} AS "isOpen",
  ${MEETINGS} AS meetings, ${SEATS} AS seats,
  r.status = 'active' AND e.status = 'published' AND ${BEGINS} > $1 AS changeable
FROM registration r
JOIN young_person y ON y.id = r.person_id
JOIN event e ON e.id = r.event_id`;

export const REGISTRATION = `${REGISTRATIONS} WHERE r.id = $2`;
export const REGISTRATIONS_OF_PERSON = `${REGISTRATIONS} WHERE r.person_id = $2 ORDER BY e.starts_at, r.created_at`;
export const REGISTRATIONS_OF_FEED = `${REGISTRATIONS} WHERE y.feed_key = $2 AND e.ends_at > $3 ORDER BY e.starts_at, r.created_at`;
export const REGISTRATIONS_OF_EVENT = `${REGISTRATIONS}
WHERE r.event_id = $2 AND r.status = 'active' ORDER BY ${BEGINS}, r.first_name, r.id`;

/** The last offer of entry `w`: one that has run out is over, whether or not anybody has swept. */
const OFFER = `(
  SELECT json_build_object('id', o.id,
    'status', CASE WHEN o.status = 'held' AND o.held_until <= $1 THEN 'expired' ELSE o.status END,
    'heldUntil', ${utc('o.held_until')},
    'startsAt', ${utc('coalesce(s.starts_at, p.starts_at)')}, 'endsAt', ${utc('coalesce(s.ends_at, p.ends_at)')},
    'tableNumber', t.number, 'employerName', f.name, 'topic', t.topic)
  FROM offer o JOIN part p ON p.id = o.part_id LEFT JOIN slot s ON s.id = o.slot_id
  LEFT JOIN event_table t ON t.id = s.event_table_id LEFT JOIN employer f ON f.id = t.employer_id
  WHERE o.entry_id = w.id ORDER BY o.created_at DESC, o.id LIMIT 1)`;

const ENTRIES = `
SELECT w.id, w.event_id AS "eventId", w.first_name AS "firstName", w.language, y.phone, y.email, e.ends_at AS "endsAt", ${OPEN} AS "isOpen",
  CASE WHEN w.status = 'offered' AND NOT EXISTS (
      SELECT FROM offer o WHERE o.entry_id = w.id AND o.status = 'held' AND o.held_until > $1) THEN 'left'
    ELSE w.status END AS status,
  CASE WHEN w.status = 'waiting' THEN (
    SELECT count(*)::integer FROM waiting_list_entry b
    WHERE b.part_id = w.part_id AND b.status = 'waiting' AND b.position < w.position
      AND (b.event_table_id IS NULL OR w.event_table_id IS NULL OR b.event_table_id = w.event_table_id))
    ELSE 0 END AS ahead,
  CASE WHEN t.id IS NOT NULL THEN
    json_build_object('id', t.id, 'number', t.number, 'employerName', f.name, 'topic', t.topic) END AS "table",
  ${OFFER} AS offer,
  CASE WHEN w.status = 'taken' THEN (
    SELECT r.id FROM registration r WHERE r.event_id = w.event_id AND r.person_id = w.person_id
    ORDER BY r.status, r.created_at DESC LIMIT 1) END AS "registrationId"
FROM waiting_list_entry w
JOIN young_person y ON y.id = w.person_id
JOIN event e ON e.id = w.event_id
LEFT JOIN event_table t ON t.id = w.event_table_id
LEFT JOIN employer f ON f.id = t.employer_id`;

export const ENTRY = `${ENTRIES} WHERE w.id = $2`;
export const ENTRIES_OF_PERSON = `${ENTRIES}
WHERE w.person_id = $2 AND w.status IN ('waiting', 'offered') AND e.ends_at > $1 ORDER BY e.starts_at, w.position`;
