import { utc } from '../platform/database/columns.js';

/** Supported: `p` the placement, `y` the person, `h` the firm, `s` the support person, `o` the Ohjaamo. */
export const SUPPORTED = `jsonb_build_object('placementId', p.id, 'title', p.title, 'status', p.status,
  'person', jsonb_build_object('id', y.id, 'firstName', y.first_name),
  'employer', CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('id', h.id, 'name', h.name) END,
  'supporter', CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name) END,
  'startedAt', ${utc('p.started_at')}, 'ohjaamo', jsonb_build_object('id', o.id, 'name', o.name), 'timeZone', o.time_zone)`;
export const FROM_SUPPORTED = `placement p JOIN young_person y ON y.id = p.person_id JOIN ohjaamo o ON o.id = p.ohjaamo_id
LEFT JOIN employer h ON h.id = p.employer_id LEFT JOIN staff_member s ON s.id = coalesce(p.supporter_id, p.created_by)`;

/** Bad, or somebody who wants to be called. */
export const IS_WORRIED = (c: string) => `(${c}.face = 'bad' OR (${c}.call_me AND ${c}.face IS NOT NULL))`;

/** What waits for staff at $1: worries and silence that nobody has seen to. */
export const WAITING = `
SELECT c.id AS "checkInId", CASE WHEN ${IS_WORRIED('c')} THEN 'worried' ELSE 'no_answer' END AS why, c.side, c.face, c.call_me AS "callMe",
  c.words, ${utc(`coalesce(c.answered_at, c.asked_again_at, c.asked_at, c.due_on::timestamp AT TIME ZONE o.time_zone)`)} AS since,
  ${SUPPORTED} AS supported
FROM check_in c JOIN ${FROM_SUPPORTED} ON p.id = c.placement_id
WHERE c.ohjaamo_id = ANY($1::uuid[]) AND c.seen_to_at IS NULL AND (${IS_WORRIED('c')} OR c.state = 'no_answer')
ORDER BY why DESC, since, c.id LIMIT 300`;

export const RUNNING = `
SELECT ${SUPPORTED} || jsonb_build_object('next', (SELECT jsonb_build_object('code', c.plan_code, 'day', c.due_on) FROM check_in c
  WHERE c.placement_id = p.id AND c.state = 'planned' ORDER BY c.due_on, c.plan_code LIMIT 1)) AS supported
FROM ${FROM_SUPPORTED} WHERE p.ohjaamo_id = ANY($1::uuid[]) AND p.status = 'running' ORDER BY p.started_at DESC, p.id LIMIT 500`;

export const PLACEMENT = `SELECT ${SUPPORTED} AS supported FROM ${FROM_SUPPORTED} WHERE p.id = $1`;

export const CHECK_INS = `
SELECT c.id, c.side, c.plan_code AS code, c.due_on::text AS "dueOn", c.state, c.face, c.words, c.call_me AS "callMe",
  ${utc('c.answered_at')} AS "answeredAt", coalesce(${IS_WORRIED('c')}, false) AS "isWorried",
  CASE WHEN c.seen_to_at IS NOT NULL THEN jsonb_build_object('at', ${utc('c.seen_to_at')}, 'by', s.name) END AS "seenTo"
FROM check_in c LEFT JOIN staff_member s ON s.id = c.seen_to_by
WHERE c.placement_id = $1 ORDER BY c.due_on, c.side DESC`;

export const NOTES = `
SELECT n.id, n.spoke_with AS "spokeWith", n.text, s.name AS by, ${utc('n.written_at')} AS at
FROM support_note n JOIN staff_member s ON s.id = n.written_by WHERE n.placement_id = $1 ORDER BY n.written_at DESC, n.id`;

export const END = `
SELECT e.reasons, e.words, s.name AS by, ${utc('e.written_at')} AS at
FROM support_end e JOIN staff_member s ON s.id = e.written_by WHERE e.placement_id = $1`;

export const COLLEAGUES = `
SELECT DISTINCT s.id, s.name FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id
WHERE m.ohjaamo_id = $1 AND m.role IN ('worker', 'coordinator') AND s.ended_at IS NULL ORDER BY s.name, s.id`;

/** The page behind a link: one side's own question. */
export const PAGE = `
SELECT c.side, p.title, h.name AS employer, CASE WHEN y.non_disclosure AND c.side = 'employer' THEN left(y.first_name, 1) || '.' ELSE y.first_name END
    AS "firstName",
  s.name AS supporter, jsonb_build_object('name', o.name, 'phone', o.phone) AS ohjaamo, c.plan_code AS code, c.state, c.face, c.words,
  c.call_me AS "callMe", ${utc(`(c.answered_at + interval '24 hours')`)} AS "changeableUntil",
  (c.state IN ('asked', 'no_answer') OR (c.state = 'answered' AND c.answered_at + interval '24 hours' > $2)) AS "isOpen", o.time_zone AS "timeZone"
FROM check_in c JOIN ${FROM_SUPPORTED} ON p.id = c.placement_id WHERE c.id = $1`;

/** What has begun and has no questions yet. */
export const STARTED_WITHOUT = `
SELECT p.id, p.ohjaamo_id AS "ohjaamoId", p.employer_id IS NOT NULL AS "hasEmployer", ${utc('p.started_at')} AS "startedAt",
  o.time_zone AS zone
FROM placement p JOIN ohjaamo o ON o.id = p.ohjaamo_id
WHERE p.status = 'running' AND p.started_at IS NOT NULL AND NOT EXISTS (SELECT FROM check_in c WHERE c.placement_id = p.id)
ORDER BY p.id FOR UPDATE OF p SKIP LOCKED`;

/** Still there after so many months, of those who began at least so long ago; $1 where, $2 now. */
export const STILL_THERE = `
SELECT m.months,
  count(*) FILTER (WHERE p.started_at + make_interval(months => m.months) <= $2)::int AS began,
  count(*) FILTER (WHERE p.started_at + make_interval(months => m.months) <= $2
    AND (p.ended_at IS NULL OR p.ended_at >= p.started_at + make_interval(months => m.months)))::int AS "stillThere"
FROM unnest(ARRAY[1, 3, 6]) AS m(months) LEFT JOIN placement p ON p.ohjaamo_id = ANY($1::uuid[]) AND p.started_at IS NOT NULL
GROUP BY m.months ORDER BY m.months`;

export const FACES = `
SELECT d.side, count(*) FILTER (WHERE c.face = 'good')::int AS good, count(*) FILTER (WHERE c.face = 'so_so')::int AS "soSo",
  count(*) FILTER (WHERE c.face = 'bad')::int AS bad, count(*) FILTER (WHERE c.state = 'no_answer')::int AS "noAnswer"
FROM unnest(ARRAY['young_person', 'employer']) AS d(side) LEFT JOIN check_in c ON c.side = d.side AND c.ohjaamo_id = ANY($1::uuid[])
GROUP BY d.side ORDER BY d.side DESC`;

/** MySupport of the placements $1: one's own answers alone. */
export const MINE = `
SELECT p.id AS "placementId", p.title, h.name AS employer, s.name AS supporter,
  jsonb_build_object('name', o.name, 'phone', o.phone) AS ohjaamo, o.time_zone AS "timeZone",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'code', c.plan_code, 'dueOn', c.due_on, 'state', c.state, 'face', c.face)
    ORDER BY c.due_on) FROM check_in c WHERE c.placement_id = p.id AND c.side = 'young_person'), '[]') AS "checkIns"
FROM ${FROM_SUPPORTED} WHERE p.id = ANY($1::uuid[]) ORDER BY p.started_at DESC, p.id`;

export const MY_NOTES = `
SELECT n.id, n.text, s.name AS by, ${utc('n.written_at')} AS at, o.time_zone AS "timeZone"
FROM support_note n JOIN staff_member s ON s.id = n.written_by JOIN ohjaamo o ON o.id = n.ohjaamo_id
WHERE n.id = ANY($1::uuid[]) ORDER BY n.written_at DESC, n.id`;
