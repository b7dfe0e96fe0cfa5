import { seenAt } from '../openings/opening.views.sql.js';
import { utc } from '../platform/database/columns.js';

/*
 * SQL that assembles a firm as staff see it. In all of it `h` is the employer and `f` its record, if there is one; $1 is now,
 * $2 the Ohjaamos where the reader works, $3 the reader.
 */

const QUIET_DAYS = 90;
/** Today in the region: one country, one calendar. */
export const TODAY = `($1::timestamptz AT TIME ZONE 'Europe/Helsinki')::date`;

/** Firms of the regions where one works. */
export const FROM_FIRM = `
FROM employer h
LEFT JOIN firm f ON f.id = h.id`;
export const OURS = `h.region_id IN (SELECT x.region_id FROM ohjaamo x WHERE x.id = ANY ($2))`;

const LAST = `(SELECT max(e.happened_on) FROM firm_event e WHERE e.employer_id = h.id)`;
export const QUIET = `coalesce(${LAST} < ${TODAY} - ${QUIET_DAYS}, true)`;

/** Hidden ones of other Ohjaamos are not there, unless they are shared with us. */
const OPENING_SEEN = `(${seenAt('$2')} OR (q.status = 'published' AND NOT q.hidden))`;

export const LINE = `jsonb_build_object('id', h.id, 'businessId', h.business_id, 'name', h.name,
  'staffingFirm', h.staffing_firm, 'status', h.status, 'municipalityCode', f.municipality_code,
  'keeper', CASE WHEN f.keeper_id IS NOT NULL THEN jsonb_build_object('id', f.keeper_id, 'name', staff_name(f.keeper_id),
    'isMe', f.keeper_id = $3, 'ohjaamo', (SELECT jsonb_build_object('id', o.id, 'name', o.name) FROM ohjaamo o
      WHERE o.id = f.keeper_ohjaamo_id)) END,
  'notBefore', CASE WHEN f.not_before > ${TODAY} THEN
    jsonb_build_object('day', f.not_before, 'because', f.not_before_because) END,
  'lastContact', (SELECT jsonb_build_object('on', e.happened_on, 'kind', e.kind) FROM firm_event e
    WHERE e.employer_id = h.id ORDER BY e.happened_on DESC, e.written_at DESC LIMIT 1),
  'nextPromise', (SELECT jsonb_build_object('what', p.what, 'dueOn', p.due_on) FROM firm_promise p
    WHERE p.employer_id = h.id AND p.status = 'open' ORDER BY p.due_on, p.written_at LIMIT 1),
  'isQuiet', ${QUIET},
  'openOpenings', (SELECT count(*) FROM opening q WHERE q.employer_id = h.id AND q.status = 'published' AND ${OPENING_SEEN}))`;

/** FirmPromise; `p` is the promise. */
export const PROMISE = `jsonb_build_object('id', p.id, 'firm', jsonb_build_object('id', h.id, 'name', h.name),
  'promisedBy', p.promised_by, 'what', p.what, 'dueOn', p.due_on, 'status', p.status,
  'isLate', p.status = 'open' AND p.due_on < ${TODAY}, 'staff', staff_name(p.staff_id),
  'ohjaamo', (SELECT o.name FROM ohjaamo o WHERE o.id = p.ohjaamo_id), 'isMine', p.staff_id = $3,
  'because', (SELECT m.reason FROM transition m WHERE m.subject_id = p.id AND m.subject = 'firm_promise' AND m.to_state = 'dropped'))`;

const EVENT = `jsonb_build_object('id', e.id, 'kind', e.kind, 'on', e.happened_on, 'staff', staff_name(e.staff_id),
  'ohjaamo', (SELECT o.name FROM ohjaamo o WHERE o.id = e.ohjaamo_id),
  'contact', (SELECT c.name FROM firm_contact c WHERE c.id = e.contact_id),
  'words', e.words, 'outcome', e.outcome, 'tooEarly', e.too_early,
  'opening', (SELECT jsonb_build_object('id', q.id, 'title', q.title) FROM opening q WHERE q.id = e.opening_id AND ${seenAt('$2')}))`;

const listOf = (what: string, from: string, order: string) =>
  `coalesce((SELECT jsonb_agg(${what} ORDER BY ${order}) FROM ${from}), '[]')`;

/** Firm */
export const WHOLE = `${LINE} || jsonb_build_object('website', h.website,
  'colleagues', ${listOf(
    `jsonb_build_object('id', s.id, 'name', s.name, 'ohjaamo', jsonb_build_object('id', o.id, 'name', o.name))`,
    `staff_member s JOIN staff_membership m ON m.staff_member_id = s.id AND s.ended_at IS NULL
       JOIN ohjaamo o ON o.id = m.ohjaamo_id AND o.region_id = h.region_id AND o.id = ANY ($2)`,
    'o.name, s.name, s.id',
  )},
  'recruiters', ${listOf(
    `jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone)`,
    'recruiter c WHERE c.employer_id = h.id AND c.removed_at IS NULL',
    'c.owner DESC, c.name',
  )},
  'contacts', ${listOf(
    `jsonb_build_object('id', c.id, 'name', c.name, 'role', c.role, 'phone', c.phone, 'email', c.email, 'note', c.note)`,
    'firm_contact c WHERE c.employer_id = h.id',
    'c.name, c.id',
  )},
  'events', ${listOf(EVENT, 'firm_event e WHERE e.employer_id = h.id', 'e.happened_on DESC, e.written_at DESC')},
  'promises', ${listOf(
    PROMISE,
    'firm_promise p WHERE p.employer_id = h.id',
    `p.status = 'open' DESC, p.due_on, p.written_at`,
  )},
  'openings', ${listOf(
    `jsonb_build_object('id', q.id, 'title', q.title, 'kind', q.kind, 'hidden', q.hidden, 'status', q.status,
       'ohjaamo', jsonb_build_object('id', o.id, 'name', o.name), 'isOurs', q.ohjaamo_id = ANY ($2))`,
    `opening q JOIN ohjaamo o ON o.id = q.ohjaamo_id WHERE q.employer_id = h.id AND ${OPENING_SEEN}`,
    `q.status = 'published' DESC, q.updated_at DESC, q.id`,
  )},
  'evenings', ${listOf(
    `jsonb_build_object('id', e.id, 'title', e.title, 'startsAt', ${utc('e.starts_at')}, 'timeZone', o.time_zone)`,
    `event_table t JOIN event e ON e.id = t.event_id AND (e.status = 'published' OR e.status = 'draft' AND e.ohjaamo_id = ANY ($2))
       JOIN ohjaamo o ON o.id = e.ohjaamo_id WHERE t.employer_id = h.id AND t.status = 'taken'`,
    'e.starts_at DESC, e.id',
  )})`;
