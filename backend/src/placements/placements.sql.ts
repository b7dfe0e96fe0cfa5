import { utc } from '../platform/database/columns.js';

const DAY_OF = (instant: string) => `to_char(${instant} AT TIME ZONE o.time_zone, 'YYYY-MM-DD')`;

/** A placement `p` at its Ohjaamo `o`, as rules and steps look at it at $1; shape: `placed` in placements.schema.ts. */
export const PLACED = `json_build_object(
  'id', p.id, 'ohjaamo', json_build_object('id', o.id, 'name', o.name), 'kind', p.kind, 'title', p.title, 'status', p.status,
  'origin', p.origin, 'person', json_build_object('id', p.person_id, 'firstName', coalesce(y.first_name, '')),
  'employer', CASE WHEN h.id IS NOT NULL THEN json_build_object('id', h.id, 'name', h.name) END, 'openingId', p.opening_id,
  'startsOn', p.starts_on, 'endsOn', p.ends_on, 'dayHours', p.day_hours, 'daysAWeek', p.days_a_week, 'weekHours', p.week_hours,
  'dayStarts', p.day_starts, 'dayEnds', p.day_ends, 'supervisor', p.supervisor, 'ageGroup', p.age_group, 'hazards', p.hazards,
  'hazardNoticeOn', p.hazard_notice_on, 'notWorkingThere', p.not_working_there, 'beenThereBefore', p.been_there_before,
  'checkedOn', p.checked_on, 'checkedBy', p.checked_by, 'subsidy', p.subsidy, 'subsidyKind', p.subsidy_kind,
  'withoutSubsidy', p.without_subsidy, 'extractNeeded', p.extract_needed, 'extractDatedOn', p.extract_dated_on,
  'extractShownOn', p.extract_shown_on, 'extractSeenBy', name_of_staff(p.extract_seen_by),
  'supporter', CASE WHEN p.supporter_id IS NOT NULL
    THEN json_build_object('id', p.supporter_id, 'name', name_of_staff(p.supporter_id)) END,
  'shared', placement_is_shared(p.id, $1::timestamptz), 'sharingRefused', p.sharing_refused_at IS NOT NULL,
  'signed', p.agreement_signed_at IS NOT NULL, 'feedbackGiven', p.feedback_at IS NOT NULL,
  'since', ${DAY_OF('coalesce(p.status_since, p.created_at)')}, 'today', ${DAY_OF('$1::timestamptz')},
  'timeZone', o.time_zone, 'updatedAt', ${utc('p.updated_at')})`;

export const FROM_PLACEMENT = `FROM placement p JOIN ohjaamo o ON o.id = p.ohjaamo_id
LEFT JOIN young_person y ON y.id = p.person_id LEFT JOIN employer h ON h.id = p.employer_id`;

/** Those that are not over before those that are, the newest first. */
export const IN_ORDER = `ORDER BY p.status IN ('closed', 'dropped'), p.updated_at DESC, p.id`;

export const STEPS = `
SELECT kind, code, name, to_status AS "toStatus", fact, needs, skippable, done_by AS "doneBy", days, due,
  CASE WHEN law IS NOT NULL THEN json_build_object('law', law, 'section', section, 'source', source, 'certainty', certainty) END AS law
FROM placement_step ORDER BY kind, position`;

/** What became of placement $1, the newest first. */
export const HISTORY = `
SELECT m.to_state AS "to", ${utc('m.at')} AS at, m.reason, m.actor_kind AS "byKind",
  CASE m.actor_kind WHEN 'staff' THEN name_of_staff(m.actor_id) END AS by
FROM transition m WHERE m.subject = 'placement' AND m.subject_id = $1 ORDER BY m.id DESC`;

/** Who meets people at Ohjaamo $1. */
export const COLLEAGUES = `
SELECT DISTINCT s.id, s.name FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id
WHERE m.ohjaamo_id = $1 AND m.role IN ('worker', 'coordinator') AND s.ended_at IS NULL ORDER BY s.name, s.id`;

/** Meetings of person $1 at the Ohjaamos $2 after which both wanted to go on, without a placement there since. */
export const WANT_TO_GO_ON = `
SELECT DISTINCT ON (h.id) json_build_object('id', h.id, 'name', h.name) AS employer, e.title AS event, ${utc('v.ended_at')} AS at
FROM turn v JOIN ticket k ON k.id = v.ticket_id JOIN event e ON e.id = v.event_id
JOIN event_table t ON t.id = v.event_table_id JOIN employer h ON h.id = t.employer_id
WHERE k.person_id = $1 AND v.ohjaamo_id = ANY ($2::uuid[]) AND v.impression IN ('go_on', 'work_trial') AND v.answer = 'yes'
  AND NOT EXISTS (SELECT FROM placement p WHERE p.person_id = $1 AND p.employer_id = h.id AND p.created_at > v.ended_at)
ORDER BY h.id, v.ended_at DESC`;
