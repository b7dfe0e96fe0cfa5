import { utc } from '../platform/database/columns.js';

const EVENT = (e: string) =>
  `json_build_object('id', ${e}.id, 'title', ${e}.title, 'startsAt', ${utc(`${e}.starts_at`)}, 'endsAt', ${utc(`${e}.ends_at`)})`;
const NAMED = (row: string) =>
  `CASE WHEN ${row}.id IS NOT NULL THEN json_build_object('id', ${row}.id, 'name', ${row}.name) END`;
/** The last day on which it holds, where it was given: `until` itself is the midnight after. */
const LAST_DAY = (zone: string) =>
  `to_char((c.until AT TIME ZONE ${zone}) - interval '1 second', 'YYYY-MM-DD')`;

/** An opening that is closed or no longer proposed is not there for its giver; the firm still is. */
const ZONE = `coalesce(eo.time_zone, qo.time_zone, o.time_zone, po.time_zone, so.time_zone, ho.time_zone)`;

/** Consents of person $2, as they stand at $1: those that hold first, then the newest. */
export const CONSENTS_OF_PERSON = `
SELECT c.id, c.kind,
  CASE WHEN c.ended_at IS NOT NULL THEN c.ended_because WHEN c.until <= $1 THEN 'over' ELSE 'holds' END AS state,
  ${NAMED('h')} AS employer, CASE WHEN e.id IS NOT NULL THEN ${EVENT('e')} END AS event,
  CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'title', q.title) END AS opening,
  ${NAMED('o')} AS ohjaamo, ${NAMED('n')} AS "notesOf",
  CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'title', p.title) END AS placement,
  ${NAMED('s')} AS service,
  v.version AS "cardVersion",
  coalesce(v.version < (SELECT max(x.version) FROM card_version x WHERE x.person_id = c.person_id), false) AS "newerCard",
  ${LAST_DAY(ZONE)} AS until, ${utc('c.given_at')} AS "givenAt", ${utc('c.ended_at')} AS "endedAt", ${ZONE} AS "timeZone"
FROM consent c
LEFT JOIN card_version v ON v.id = c.card_version_id
LEFT JOIN employer h ON h.id = c.employer_id LEFT JOIN ohjaamo ho ON ho.id = h.ohjaamo_id
LEFT JOIN event e ON e.id = c.event_id LEFT JOIN ohjaamo eo ON eo.id = e.ohjaamo_id
LEFT JOIN opening q ON q.id = c.opening_id LEFT JOIN ohjaamo qo ON qo.id = q.ohjaamo_id
LEFT JOIN ohjaamo o ON o.id = c.ohjaamo_id
LEFT JOIN ohjaamo n ON n.id = c.notes_of_ohjaamo_id
LEFT JOIN placement p ON p.id = c.placement_id LEFT JOIN ohjaamo po ON po.id = p.ohjaamo_id
LEFT JOIN service s ON s.id = c.service_id LEFT JOIN ohjaamo so ON so.id = s.ohjaamo_id
WHERE c.person_id = $2
ORDER BY (c.ended_at IS NULL AND c.until > $1) DESC, c.given_at DESC, c.id`;

/** How long an employer may see a card: two weeks after the event unless it says otherwise, and never longer than this. */
const MOST_DAYS = 90;
const AFTER_EVENT_DAYS = 14;
const OPENING_DAYS = 30;
/** An Ohjaamo guides for longer than an evening lasts; once a year the question comes anew. */
const OHJAAMO_DAYS = 365;

const TODAY = (now: string, zone: string) => `(${now}::timestamptz AT TIME ZONE ${zone})::date`;
const AFTER_EVENT = (now: string) =>
  `least((e.ends_at AT TIME ZONE o.time_zone)::date + ${AFTER_EVENT_DAYS}, ${TODAY(now, 'o.time_zone')} + ${MOST_DAYS})`;

const DAYS = (now: string, usual: string, most: number) => `
  ${TODAY(now, 'o.time_zone')}::text AS today, (${usual})::text AS usual,
  (${TODAY(now, 'o.time_zone')} + ${most})::text AS latest, o.time_zone AS zone`;

/** What a consent is for, and which days it may last until: $1 now, then the ids of the purpose. */
export const PURPOSES = {
  employer_at_event: `
SELECT h.id AS "employerId", e.id AS "eventId", NULL::uuid AS "openingId", NULL::uuid AS "ohjaamoId", ${DAYS('$1', AFTER_EVENT('$1'), MOST_DAYS)}
FROM event e JOIN ohjaamo o ON o.id = e.ohjaamo_id
JOIN event_table t ON t.event_id = e.id AND t.status = 'taken' AND t.employer_id = $2
JOIN employer h ON h.id = t.employer_id AND h.status = 'approved'
WHERE e.id = $3 AND e.status = 'published' AND ${AFTER_EVENT('$1')} >= ${TODAY('$1', 'o.time_zone')}`,
  employer_of_opening: `
SELECT h.id AS "employerId", NULL::uuid AS "eventId", q.id AS "openingId", NULL::uuid AS "ohjaamoId",
  ${DAYS('$1', `${TODAY('$1', 'o.time_zone')} + ${OPENING_DAYS}`, MOST_DAYS)}
FROM opening q JOIN ohjaamo o ON o.id = q.ohjaamo_id JOIN employer h ON h.id = q.employer_id AND h.status = 'approved'
WHERE q.id = $2 AND q.status = 'published' AND NOT q.hidden`,
  /** For an opening that was proposed, hidden ones too: $2 the proposal, $3 whose it is. */
  employer_of_proposal: `
SELECT h.id AS "employerId", NULL::uuid AS "eventId", q.id AS "openingId", NULL::uuid AS "ohjaamoId",
  ${DAYS('$1', `${TODAY('$1', 'o.time_zone')} + ${OPENING_DAYS}`, MOST_DAYS)}
FROM proposal p JOIN opening q ON q.id = p.opening_id JOIN employer h ON h.id = q.employer_id AND h.status <> 'refused'
JOIN ohjaamo o ON o.id = p.ohjaamo_id
WHERE p.id = $2 AND p.person_id = $3 AND q.status = 'published'`,
  ohjaamo: `
SELECT NULL::uuid AS "employerId", NULL::uuid AS "eventId", NULL::uuid AS "openingId", o.id AS "ohjaamoId",
  ${DAYS('$1', `${TODAY('$1', 'o.time_zone')} + ${OHJAAMO_DAYS}`, OHJAAMO_DAYS)}
FROM ohjaamo o WHERE o.id = $2`,
};

export interface Purpose {
  employerId: string | null;
  eventId: string | null;
  openingId: string | null;
  ohjaamoId: string | null;
  /** Calendar days: the first that can be chosen, the one that is when nothing is, the last. */
  today: string;
  usual: string;
  latest: string;
  zone: string;
}

/**
 * Employers whom person $2 wishes to meet, is about to meet or has just met: at a table that they wish for in the rounds, where a time was not
 * cancelled, or whose line they stand in or have stood in.
 */
export const EMPLOYERS_I_MEET = `
SELECT DISTINCT ON (e.starts_at, h.name, h.id) ${NAMED('h')} AS employer, ${EVENT('e')} AS event,
  o.time_zone AS "timeZone", ${AFTER_EVENT('$1')}::text AS until, (${TODAY('$1', 'o.time_zone')} + ${MOST_DAYS})::text AS latest
FROM (
  SELECT m.event_table_id FROM meeting m WHERE m.person_id = $2 AND m.status <> 'cancelled'
  UNION SELECT w.event_table_id FROM wish w JOIN registration r ON r.id = w.registration_id
    WHERE r.person_id = $2 AND r.status = 'active' AND w.rank IS NOT NULL
  UNION SELECT v.event_table_id FROM turn v JOIN ticket k ON k.id = v.ticket_id WHERE k.person_id = $2
  UNION SELECT b.id FROM ticket k CROSS JOIN jsonb_array_elements(k.waits) AS w JOIN event_table b ON b.event_id = k.event_id
    AND 'table:' || b.id = w ->> 'line' WHERE k.person_id = $2 AND w ->> 'state' <> 'dropped') met
JOIN event_table t ON t.id = met.event_table_id AND t.status = 'taken'
JOIN employer h ON h.id = t.employer_id AND h.status = 'approved'
JOIN event e ON e.id = t.event_id AND e.status = 'published' JOIN ohjaamo o ON o.id = e.ohjaamo_id
WHERE ${AFTER_EVENT('$1')} >= ${TODAY('$1', 'o.time_zone')}
ORDER BY e.starts_at, h.name, h.id`;

/** Ohjaamos that know person $1: by a registration, a place in line, a number they took, or a note. No second registration anywhere. */
export const OHJAAMOS_OF_PERSON = `
SELECT o.id, o.name FROM ohjaamo o WHERE o.id IN (
  SELECT r.ohjaamo_id FROM registration r WHERE r.person_id = $1
  UNION SELECT w.ohjaamo_id FROM waiting_list_entry w WHERE w.person_id = $1
  UNION SELECT k.ohjaamo_id FROM ticket k WHERE k.person_id = $1
  UNION SELECT n.ohjaamo_id FROM person_note n WHERE n.person_id = $1 AND n.removed_at IS NULL)
ORDER BY o.name`;

export const GIVE = `
INSERT INTO consent (id, person_id, kind, card_version_id, first_name, employer_id, event_id, opening_id, ohjaamo_id,
  notes_of_ohjaamo_id, until, given_at, request_hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ($11::date + 1)::timestamp AT TIME ZONE $12, $13, $14)
ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Ends what was given for the same purpose before, over or not: one yes at a time. */
export const REPLACE = `
UPDATE consent SET ended_at = $8, ended_because = 'replaced'
WHERE person_id = $1 AND kind = $2 AND employer_id IS NOT DISTINCT FROM $3 AND event_id IS NOT DISTINCT FROM $4
  AND opening_id IS NOT DISTINCT FROM $5 AND ohjaamo_id IS NOT DISTINCT FROM $6
  AND notes_of_ohjaamo_id IS NOT DISTINCT FROM $7 AND ended_at IS NULL
RETURNING id`;

/** SQL: consent `c` holds at $1. */
export const LIVE_CONSENT = `c.ended_at IS NULL AND c.until > $1::timestamptz`;
