import { utc } from '../platform/database/columns.js';
import { withService } from './referral.states.js';

/*
 * SQL that assembles a referral. In all of it `r` is the referral, `s` its service, `o` its Ohjaamo, `c` the yes, `y` the
 * person, and $1 is now.
 */

export const FROM_REFERRAL = `FROM referral r JOIN service s ON s.id = r.service_id JOIN ohjaamo o ON o.id = r.ohjaamo_id
JOIN young_person y ON y.id = r.person_id LEFT JOIN consent c ON c.id = r.consent_id`;

const WITH_SERVICE = `r.status IN (${withService.map((status) => `'${status}'`).join(', ')})`;

/** The service may see who it is about: they were told, and the yes stands. */
export const HOLDS = `(${WITH_SERVICE} AND c.ended_at IS NULL AND c.until > $1)`;

/** A yes that was taken back anywhere (on the sharing page, too) is taken back here. */
const STATUS = `CASE WHEN ${WITH_SERVICE} AND (c.id IS NULL OR c.ended_at IS NOT NULL) THEN 'withdrawn' ELSE r.status END`;

const LAST_DAY = `to_char((c.until AT TIME ZONE o.time_zone) - interval '1 second', 'YYYY-MM-DD')`;

const CORE = `'id', r.id, 'status', ${STATUS}, 'service', jsonb_build_object('id', s.id, 'kind', s.kind, 'name', s.name),
  'ohjaamo', o.name, 'why', r.why, 'serviceWords', r.service_words, 'outcome', r.outcome, 'reportWords', r.report_words,
  'askedAt', ${utc('r.asked_at')}, 'answeredAt', ${utc('r.answered_at')}, 'seenAt', ${utc('r.seen_at')},
  'acknowledgedAt', ${utc('r.acknowledged_at')}, 'reportedAt', ${utc('r.reported_at')}, 'withdrawnAt', ${utc('c.ended_at')},
  'until', ${LAST_DAY}, 'timeZone', o.time_zone`;

/** What the service is told of a person: exactly this, and the person sees it before they answer. */
const TOLD = `'firstName', y.first_name, 'contact', coalesce(y.phone, y.email::text)`;

/** MyReferral */
export const MINE = `jsonb_build_object(${CORE}, 'told', jsonb_build_object(${TOLD}),
  'about', jsonb_build_object('what', s.what, 'howToRefer', s.how_to_refer, 'consent', s.consent, 'email', s.email,
    'phone', s.phone, 'website', s.website))`;

/** How long a service may keep silent before staff hear of it. */
export const SILENT_DAYS = 7;

/** StaffReferral; of who made it the name, in `m`. */
export const STAFF = `jsonb_build_object(${CORE}, 'person', jsonb_build_object('id', y.id, 'firstName', y.first_name),
  'madeBy', m.name, 'isLate', ${HOLDS} AND r.status IN ('sent', 'seen')
    AND r.answered_at < $1::timestamptz - interval '${SILENT_DAYS} days')`;

/** LinkReferral: of the person nothing before it was opened, and nothing when the yes does not hold. */
export const BY_LINK = `jsonb_build_object('service', s.name,
  'ohjaamo', jsonb_build_object('name', o.name, 'phone', o.phone, 'email', o.email),
  'state', CASE WHEN ${HOLDS} THEN r.status ELSE 'closed' END,
  'sentAt', ${utc('r.answered_at')}, 'timeZone', o.time_zone,
  'person', CASE WHEN ${HOLDS} AND r.status <> 'sent' THEN jsonb_build_object(${TOLD}, 'why', r.why) END,
  'serviceWords', CASE WHEN ${HOLDS} THEN r.service_words ELSE '' END,
  'outcome', CASE WHEN ${HOLDS} THEN r.outcome END,
  'reportWords', CASE WHEN ${HOLDS} THEN r.report_words ELSE '' END,
  'until', CASE WHEN ${HOLDS} THEN ${LAST_DAY} END)`;
