import { LOGO } from '../employers/employer.views.sql.js';
import { utc } from '../platform/database/columns.js';
import { roundsBegun } from './entry.sql.js';

/*
 * SQL that assembles what people see of a rotation. In all of it `e` is the event, `part` its rotation, `t` a table, `h` the
 * employer there, `r` a registration, `n` what it told for the rotation.
 */

const TABLE = `'id', t.id, 'number', t.number, 'mode', t.mode, 'employerName', h.name, 'topic', t.topic`;

/** As in room/room.sql.ts: of the openings brought there, or else of the event. */
const LANGUAGES = `coalesce((
  SELECT jsonb_agg(DISTINCT l ORDER BY l) FROM event_table_opening b JOIN opening q ON q.id = b.opening_id
  CROSS JOIN unnest(q.languages) AS l WHERE b.event_table_id = t.id), to_jsonb(e.languages))`;

const tables = (fields: string) => `coalesce((
  SELECT jsonb_agg(jsonb_build_object(${TABLE}, 'languages', ${LANGUAGES}, ${fields}) ORDER BY t.number)
  FROM event_table t LEFT JOIN employer h ON h.id = t.employer_id WHERE t.event_id = e.id AND t.status = 'taken'), '[]')`;

const wished = (which: string) => `coalesce((
  SELECT jsonb_agg(w.event_table_id ORDER BY w.rank, w.event_table_id) FROM wish w
  WHERE w.registration_id = n.registration_id AND w.rank IS ${which}), '[]')`;

/** RotationEntry */
const ENTRY = `jsonb_build_object('wishes', ${wished('NOT NULL')}, 'never', ${wished('NULL')},
  'languages', to_jsonb(n.languages), 'needs', to_jsonb(n.needs), 'mostMeetings', n.most_meetings, 'breakAfter', n.break_after,
  'fromRound', n.from_round, 'untilRound', n.until_round)`;

const PART = `CROSS JOIN LATERAL (
  SELECT p.* FROM part p WHERE p.event_id = e.id AND p.kind = 'rotation' ORDER BY p.position LIMIT 1) part`;
const TIMES = `${utc('part.starts_at')} AS "startsAt", ${utc('part.ends_at')} AS "endsAt", part.settings`;
const HAS_SEAT = `r.status = 'active' AND EXISTS (
  SELECT FROM seat s WHERE s.registration_id = r.id AND s.part_id = part.id AND s.status = 'booked')`;
const IS_CLOSED = `e.status = 'cancelled' OR e.ends_at <= $1`;

/** Whom `r` meets; what was not done and is cancelled is not theirs any more. */
const MY_MEETINGS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', m.id, 'round', m.round, 'tableId', m.event_table_id,
    'startsAt', ${utc('m.starts_at')}, 'endsAt', ${utc('m.ends_at')}, 'status', m.status,
    'wished', EXISTS (SELECT FROM wish w WHERE w.registration_id = r.id AND w.event_table_id = m.event_table_id AND w.rank IS NOT NULL))
    ORDER BY m.round)
  FROM meeting m WHERE m.registration_id = r.id AND m.round IS NOT NULL AND m.status <> 'cancelled'), '[]')`;

/** A "no thanks" of an employer reads as if others had been first. Whom they meet after all is not unmet. */
const MY_UNMET = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('tableId', u.event_table_id,
    'why', CASE u.why WHEN 'vetoed_by_table' THEN 'others_first' ELSE u.why END) ORDER BY w.rank)
  FROM plan_unmet u JOIN wish w ON w.registration_id = u.registration_id AND w.event_table_id = u.event_table_id
  JOIN event_table t ON t.id = u.event_table_id AND t.status = 'taken'
  WHERE u.plan_id = plan.id AND u.registration_id = r.id AND w.rank IS NOT NULL AND NOT EXISTS (
    SELECT FROM meeting m WHERE m.registration_id = r.id AND m.event_table_id = u.event_table_id
      AND m.round IS NOT NULL AND m.status <> 'cancelled')), '[]')`;

const MY_CHANGES = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('code', c.code, 'tableId', c.event_table_id, 'round', c.round, 'toRound', c.to_round,
    'at', ${utc('c.at')}) ORDER BY c.at, c.round, c.id)
  FROM rotation_change c WHERE c.registration_id = r.id), '[]')`;

/** The rotation of registration $2's event, as they see it at $1. Rounds may have been planned in the room, without a plan before. */
export const MY_ROTATION = `
SELECT r.event_id AS "eventId", r.first_name AS "firstName", ${TIMES},
  ${tables(`'logo', ${LOGO}, 'openingTitles', coalesce((
    SELECT jsonb_agg(q.title ORDER BY q.title) FROM event_table_opening b JOIN opening q ON q.id = b.opening_id
    WHERE b.event_table_id = t.id AND q.status = 'published' AND NOT q.hidden), '[]')`)} AS tables,
  CASE WHEN n.registration_id IS NOT NULL AND ${HAS_SEAT} THEN ${ENTRY} END AS entry,
  r.status = 'active' AND NOT (${IS_CLOSED}) AND NOT ${roundsBegun('e.id')} AS changeable,
  coalesce(${utc('plan.published_at')}, ${utc(`(
    SELECT min(m.created_at) FROM meeting m WHERE m.registration_id = r.id AND m.round IS NOT NULL AND m.status <> 'cancelled')`)})
    AS "publishedAt",
  ${MY_MEETINGS} AS meetings, ${MY_UNMET} AS unmet, ${MY_CHANGES} AS changes
FROM registration r JOIN event e ON e.id = r.event_id ${PART}
LEFT JOIN rotation_entry n ON n.registration_id = r.id
LEFT JOIN rotation_plan plan ON plan.event_id = e.id AND plan.status = 'published'
WHERE r.id = $2`;

/** Of who comes: how many, of table `t`, wish for it, or had this said of them. */
const ofComing = (table: 'wish' | 'table_interest', which: string) => `(
  SELECT count(*)::integer FROM ${table} x JOIN registration r ON r.id = x.registration_id
  WHERE x.event_table_id = t.id AND ${HAS_SEAT} AND ${which})`;

/** SQL: registration `r` shares a card, by consent `c`, with this employer for this event, at `now`. */
const sharesCard = (employer: string, event: string, now: string) => `
  c.person_id = r.person_id AND c.kind = 'employer_card' AND c.employer_id = ${employer} AND c.event_id = ${event}
    AND c.ended_at IS NULL AND c.until > ${now}`;

/** The rotation of event $2 as staff see it at $1, all but its plans and stars. */
export const STAFF_ROTATION = `
SELECT e.ohjaamo_id AS "ohjaamoId", ${TIMES}, ${roundsBegun('e.id')} AS begun, ${IS_CLOSED} AS closed,
  ${tables(`'offers', to_jsonb(t.offers), 'awayRounds', to_jsonb(t.away_rounds),
    'wishes', ${ofComing('wish', 'x.rank IS NOT NULL')}, 'firstWishes', ${ofComing('wish', 'x.rank = 1')},
    'noThanks', ${ofComing('table_interest', 'x.no_thanks')}`)} AS tables,
  coalesce((SELECT jsonb_agg(jsonb_build_object('registrationId', r.id, 'personId', r.person_id, 'code', r.code,
      'firstName', r.first_name, 'nonDisclosure', y.non_disclosure, 'language', r.language, 'entry', ${ENTRY})
      ORDER BY r.first_name, r.id)
    FROM rotation_entry n JOIN registration r ON r.id = n.registration_id JOIN young_person y ON y.id = r.person_id
    WHERE n.event_id = e.id AND ${HAS_SEAT}), '[]') AS people,
  coalesce((SELECT jsonb_agg(jsonb_build_object('registrationId', r.id, 'personId', r.person_id, 'code', r.code,
      'firstName', r.first_name, 'nonDisclosure', y.non_disclosure) ORDER BY r.first_name, r.id)
    FROM registration r JOIN young_person y ON y.id = r.person_id
    WHERE r.event_id = e.id AND r.status = 'active' AND NOT (${HAS_SEAT})), '[]') AS others
FROM event e ${PART} WHERE e.id = $2`;

/** How many people each table of event $2 gave stars to, while they share a card with it, at $1; to be read past the walls. */
export const STARS = `
SELECT t.id, ${ofComing(
  'table_interest',
  `x.stars > 0 AND EXISTS (SELECT FROM consent c WHERE ${sharesCard('t.employer_id', 'e.id', '$1')})`,
)} AS stars FROM event e ${PART} JOIN event_table t ON t.event_id = e.id WHERE e.id = $2`;

/** Our table at event $2, and the consents to us, employer $1, that we see. */
export const OUR_TABLE_AND_CARDS = `
SELECT t.id AS "tableId", coalesce((
  SELECT array_agg(c.id) FROM consent c WHERE c.employer_id = t.employer_id AND c.event_id = t.event_id), '{}') AS "consentIds"
FROM event_table t WHERE t.event_id = $2 AND t.employer_id = $1 AND t.status = 'taken'`;

/** Employer $3's table at the rotation of event $2, and who comes, at $1: how many; by name who shares a card with them, by consents $4. */
export const TABLE_INTEREST = `
SELECT t.number AS "tableNumber", e.ohjaamo_id AS "ohjaamoId", part.id IS NOT NULL AS "hasRotation",
  ${IS_CLOSED} AS closed, ${roundsBegun('e.id')} AS begun,
  (SELECT count(*)::integer FROM registration r WHERE r.event_id = e.id AND ${HAS_SEAT}) AS coming,
  ${ofComing('wish', 'x.rank IS NOT NULL')} AS "wishingForUs",
  coalesce((SELECT jsonb_agg(jsonb_build_object('consentId', c.id, 'firstName', c.first_name, 'personId', r.person_id,
      'registrationId', r.id, 'stars', coalesce(i.stars, 0), 'noThanks', coalesce(i.no_thanks, false),
      'wishesForUs', EXISTS (SELECT FROM wish w WHERE w.registration_id = r.id AND w.event_table_id = t.id AND w.rank IS NOT NULL))
      ORDER BY c.first_name, c.id)
    FROM registration r JOIN rotation_entry n ON n.registration_id = r.id
    JOIN consent c ON ${sharesCard('t.employer_id', 'e.id', '$1')} AND c.id = ANY ($4::uuid[])
    LEFT JOIN table_interest i ON i.event_table_id = t.id AND i.registration_id = r.id
    WHERE r.event_id = e.id AND ${HAS_SEAT}), '[]') AS cards
FROM event_table t JOIN event e ON e.id = t.event_id
LEFT JOIN part ON part.event_id = e.id AND part.kind = 'rotation'
WHERE t.event_id = $2 AND t.employer_id = $3 AND t.status = 'taken' AND e.status <> 'draft'
ORDER BY part.position LIMIT 1`;
