import { isKnownAt } from '../people/known-at.js';
import { utc } from '../platform/database/columns.js';
import { answerable } from './evening-proposal.states.js';

const ANSWERABLE = `('${answerable.join("','")}')`;

/** Part `a` can be booked before the day. */
const BOOKABLE = (a: string) =>
  `(${a}.kind IN ('slots', 'presentation', 'rotation') AND NOT coalesce((${a}.settings ->> 'opensOnTheSpot')::boolean, false))`;

/** EveningProposed at `now`: `e` is the event, `o` its Ohjaamo. */
const EVENT = (now: string) => `jsonb_build_object(
  'id', e.id, 'title', e.title, 'startsAt', ${utc('e.starts_at')}, 'endsAt', ${utc('e.ends_at')}, 'timeZone', o.time_zone,
  'place', jsonb_build_object('name', coalesce(e.place ->> 'name', o.name), 'street', CASE WHEN e.place IS NULL THEN o.street ELSE e.place ->> 'street' END,
    'city', CASE WHEN e.place IS NULL THEN o.city ELSE e.place ->> 'city' END),
  'isComing', e.status = 'published' AND e.starts_at > ${now}::timestamptz
    AND EXISTS (SELECT FROM part a WHERE a.event_id = e.id AND ${BOOKABLE('a')}),
  'tables', coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'employerName', h.name, 'topic', t.topic) ORDER BY t.number)
    FROM event_table t LEFT JOIN employer h ON h.id = t.employer_id WHERE t.event_id = e.id AND t.status = 'taken'), '[]'))`;

const COMES = (person: string, event: string) =>
  `EXISTS (SELECT FROM registration r WHERE r.person_id = ${person} AND r.event_id = ${event} AND r.status = 'active')`;

/** Event $2 of one of the Ohjaamos $3, at $1. */
export const EVENING = `
SELECT ${EVENT('$1')} AS event, o.id AS "ohjaamoId", o.region_id AS "regionId", o.time_zone AS zone
FROM event e JOIN ohjaamo o ON o.id = e.ohjaamo_id WHERE e.id = $2 AND e.ohjaamo_id = ANY($3::uuid[])`;

/** Who was asked to event $1; who has not answered yet stands first. */
export const ASKED_TO = `
SELECT p.id, p.person_id AS "personId", y.first_name AS "firstName", y.non_disclosure AS "nonDisclosure", p.state, ${utc('p.since')} AS since, ${utc('p.ask_again_at')} AS "askAgainAt",
  p.event_table_id AS "tableId", s.name AS "proposedBy", ${COMES('p.person_id', 'p.event_id')} AS "hasPlace"
FROM evening_proposal p JOIN young_person y ON y.id = p.person_id JOIN staff_member s ON s.id = p.proposed_by
WHERE p.event_id = $1 ORDER BY p.state IN ${ANSWERABLE} DESC, p.since, p.id`;

/** Of the Ohjaamos $2: the evenings that are not over at $1 and that people were asked to. */
export const ASKINGS = `
SELECT e.id AS "eventId", e.title, ${utc('e.starts_at')} AS "startsAt", ${utc('e.ends_at')} AS "endsAt", o.time_zone AS "timeZone",
  count(*)::integer AS asked, count(*) FILTER (WHERE ${COMES('p.person_id', 'p.event_id')})::integer AS coming,
  count(*) FILTER (WHERE p.state IN ('asked', 'later'))::integer AS waiting,
  ${utc(`min(p.since) FILTER (WHERE p.state IN ('asked', 'later'))`)} AS "waitingSince"
FROM evening_proposal p JOIN event e ON e.id = p.event_id JOIN ohjaamo o ON o.id = e.ohjaamo_id
WHERE p.ohjaamo_id = ANY($2::uuid[]) AND e.ends_at > $1::timestamptz AND e.status = 'published'
GROUP BY e.id, o.id ORDER BY e.starts_at, e.id`;

/** Whom to ask to event $1 of Ohjaamo $2 at $3: who agreed to be looked for, or, by the beginning of a name ($4), whom it knows. */
export const TO_ASK = `
SELECT y.id, y.first_name AS "firstName", y.non_disclosure AS "nonDisclosure", y.phone, y.email::text AS email,
  ${COMES('y.id', '$1')} AS "hasPlace"
FROM young_person y
WHERE NOT EXISTS (SELECT FROM evening_proposal p WHERE p.event_id = $1 AND p.person_id = y.id)
  AND CASE WHEN $4::text IS NULL
    THEN EXISTS (SELECT FROM consent c WHERE c.person_id = y.id AND c.kind = 'ohjaamo_matching' AND c.ohjaamo_id = $2
      AND c.ended_at IS NULL AND c.until > $3::timestamptz)
    ELSE starts_with(lower(y.first_name), lower($4)) AND ${isKnownAt('y.id', 'ARRAY[$2::uuid]', '$3::timestamptz')} END
ORDER BY y.first_name, y.id LIMIT 50`;

/** Those of $6 who were not asked to event $1 before are now; a second tap asks nobody twice. */
export const ASK = `
INSERT INTO evening_proposal (region_id, ohjaamo_id, event_id, event_table_id, person_id, words, state, since, proposed_by, created_at)
SELECT $2, $3, $1, $4, w.id, $5, 'asked', $8, $7, $8 FROM unnest($6::uuid[]) AS w(id)
ON CONFLICT ON CONSTRAINT evening_proposal_once DO NOTHING RETURNING id, person_id AS "personId"`;

/** What is due at $1: nobody is asked to an evening that has begun or is called off. */
export const RUN_OUT = `
SELECT p.id FROM evening_proposal p JOIN event e ON e.id = p.event_id
WHERE p.state IN ${ANSWERABLE} AND (e.status <> 'published' OR e.starts_at <= $1::timestamptz) ORDER BY p.id FOR UPDATE OF p SKIP LOCKED`;
export const ASK_AGAIN = `
SELECT id FROM evening_proposal WHERE state = 'later' AND ask_again_at <= $1 ORDER BY id FOR UPDATE SKIP LOCKED`;

/** Proposal $2 as its young person sees it at $1. The link works until the evening is over. */
export const MY_EVENING = `
SELECT p.id, p.state, ${EVENT('$1')} AS event, p.event_table_id AS "tableId", jsonb_build_object('name', o.name, 'phone', o.phone) AS ohjaamo,
  s.name AS "proposedBy", p.words, p.laters, ${utc('p.ask_again_at')} AS "askAgainAt",
  (SELECT jsonb_build_object('startsAt', ${utc('min(x.starts_at)')}) FROM registration r JOIN (
      SELECT m.registration_id, m.starts_at FROM meeting m WHERE m.status = 'booked'
      UNION ALL SELECT c.registration_id, a.starts_at FROM seat c JOIN part a ON a.id = c.part_id WHERE c.status = 'booked') x
    ON x.registration_id = r.id
    WHERE r.person_id = p.person_id AND r.event_id = p.event_id AND r.status = 'active' GROUP BY r.id) AS place,
  (SELECT a.id FROM part a WHERE a.event_id = e.id AND p.state = 'full' AND ${BOOKABLE('a')}
    ORDER BY (a.kind = 'slots') = (p.event_table_id IS NULL), a.position LIMIT 1) AS "waitingPartId"
FROM evening_proposal p JOIN event e ON e.id = p.event_id JOIN ohjaamo o ON o.id = p.ohjaamo_id JOIN staff_member s ON s.id = p.proposed_by
WHERE p.id = $2 AND e.ends_at > $1::timestamptz`;

/** Of the proposals $2, as they stand at $1. */
export const MY_EVENINGS = `
SELECT p.id, p.state, e.title, ${utc('e.starts_at')} AS "startsAt", ${utc('e.ends_at')} AS "endsAt", o.time_zone AS "timeZone",
  ${COMES('p.person_id', 'p.event_id')} AS "hasPlace",
  p.state IN ${ANSWERABLE} AND e.status = 'published' AND e.starts_at > $1::timestamptz AS "mayAnswer", e.ends_at <= $1::timestamptz AS "isOver"
FROM evening_proposal p JOIN event e ON e.id = p.event_id JOIN ohjaamo o ON o.id = p.ohjaamo_id
WHERE p.id = ANY($2::uuid[]) ORDER BY "mayAnswer" DESC, e.starts_at DESC, p.id`;

/** Whoever said yes to $1, as a booking needs them. */
export const WHO_COMES = `
SELECT p.event_id AS "eventId", p.event_table_id AS "tableId", y.first_name AS "firstName", y.language, y.phone, y.email::text AS email,
  ${COMES('p.person_id', 'p.event_id')} AS "hasPlace"
FROM evening_proposal p JOIN young_person y ON y.id = p.person_id WHERE p.id = $1`;

/**
 * What there is to book at event $1 at $3, best first. With a table ($2): a time there, or the rotation; a seat in the presentation when
 * the evening has neither. Without: the rotation, else the presentation, else the first free time.
 */
export const PLACES = `
SELECT a.kind, a.id AS "partId", s.id AS "slotId"
FROM part a LEFT JOIN event_table t ON t.id = $2 AND t.event_id = a.event_id AND t.status = 'taken'
LEFT JOIN slot s ON s.part_id = a.id AND a.kind = 'slots' AND s.taken < s.capacity AND s.starts_at > $3::timestamptz
  AND (t.id IS NULL OR s.event_table_id = t.id) AND EXISTS (SELECT FROM event_table x WHERE x.id = s.event_table_id AND x.status = 'taken')
WHERE a.event_id = $1 AND ${BOOKABLE('a')} AND (a.kind <> 'slots' OR s.id IS NOT NULL)
  AND (t.id IS NULL OR a.kind <> 'presentation'
    OR NOT EXISTS (SELECT FROM part b WHERE b.event_id = a.event_id AND b.kind <> 'presentation' AND ${BOOKABLE('b')}))
ORDER BY array_position(CASE WHEN t.id IS NULL THEN '{rotation,presentation,slots}'::text[] ELSE '{slots,rotation,presentation}' END, a.kind),
  s.starts_at, s.id LIMIT 8`;
