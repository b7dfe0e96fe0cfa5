import { LOGO } from '../employers/employer.views.sql.js';
import { CARD as OPENING_CARD } from '../openings/opening.views.sql.js';
import { utc } from '../platform/database/columns.js';

/*
 * SQL that assembles what people see of an event, so that one statement answers one request. In all of it `e` is the
 * event, `f` its format, `o` its Ohjaamo, `r` its region, and $1 is now.
 */

const BOOKED_BEFOREHAND = `NOT coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false)`;

/** A rotation without a limit has as many as come: nothing there can be counted. */
const HAS_SEATS = `p.kind IN ('presentation', 'rotation')`;

/** Joins what a card needs. Places that have begun are free no longer. */
export const FROM_EVENT = `
FROM event e
JOIN format f ON f.code = e.format_code
JOIN ohjaamo o ON o.id = e.ohjaamo_id
JOIN region r ON r.id = e.region_id
CROSS JOIN LATERAL (
  SELECT coalesce(jsonb_agg(p.kind ORDER BY p.position), '[]') AS kinds,
    bool_or((${HAS_SEATS} AND p.capacity IS NOT NULL) OR (p.kind = 'slots' AND ${BOOKED_BEFOREHAND})) AS bookable,
    coalesce(sum(p.capacity) FILTER (WHERE ${HAS_SEATS}), 0) AS seats,
    coalesce(sum(p.capacity - p.taken) FILTER (WHERE ${HAS_SEATS} AND p.starts_at > $1), 0) AS free_seats
  FROM part p WHERE p.event_id = e.id
) parts
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE t.status = 'taken' AND t.employer_id IS NOT NULL) AS employers,
    count(*) FILTER (WHERE t.status = 'asked') AS asked,
    count(*) FILTER (WHERE t.status = 'free') AS free
  FROM event_table t WHERE t.event_id = e.id
) held
CROSS JOIN LATERAL (
  SELECT coalesce(sum(s.capacity), 0) AS slots,
    coalesce(sum(s.capacity - s.taken) FILTER (WHERE s.starts_at > $1), 0) AS free_slots
  FROM slot s JOIN part p ON p.id = s.part_id AND ${BOOKED_BEFOREHAND} WHERE s.event_id = e.id
) times`;

/** A localised column that nobody has filled in is null, not an empty object. */
const words = (column: string) => `nullif(${column}, '{}')`;

const CARD_FIELDS = `
  'id', e.id, 'status', e.status, 'format', jsonb_build_object('code', f.code, 'name', f.name),
  'title', e.title, 'sectorCode', e.sector_code,
  'startsAt', ${utc('e.starts_at')}, 'endsAt', ${utc('e.ends_at')}, 'timeZone', o.time_zone,
  'ohjaamo', jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'city', o.city, 'regionSlug', r.slug),
  'place', CASE WHEN e.place IS NULL
    THEN jsonb_build_object('name', o.name, 'street', o.street, 'city', o.city, 'arrival', ${words('o.arrival')})
    ELSE jsonb_build_object('arrival', NULL) || e.place END,
  'elsewhere', e.place IS NOT NULL, 'languages', to_jsonb(e.languages), 'minorsWelcome', e.minors_welcome,
  'partKinds', parts.kinds, 'employerCount', held.employers,
  'freePlaces', CASE WHEN parts.bookable THEN parts.free_seats + times.free_slots END,
  'totalPlaces', CASE WHEN parts.bookable THEN parts.seats + times.slots END`;

/** EventCard */
export const CARD = `jsonb_build_object(${CARD_FIELDS})`;

const registrations = `registrations_at(e.id)`;

/** StaffEventCard */
export const STAFF_CARD = `${CARD} || jsonb_build_object('seriesId', e.series_id, 'registrations', ${registrations},
  'tablesAsked', held.asked, 'tablesFree', held.free)`;

/** A place that is offered to somebody is held: nobody else can take it, and it may come free again. */
const SLOTS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', s.id, 'partId', s.part_id,
    'startsAt', ${utc('s.starts_at')}, 'endsAt', ${utc('s.ends_at')},
    'state', CASE WHEN s.taken < s.capacity THEN 'free'
      WHEN EXISTS (SELECT FROM offer w WHERE w.slot_id = s.id AND w.status = 'held') THEN 'held'
      ELSE 'taken' END) ORDER BY s.starts_at)
  FROM slot s WHERE s.event_table_id = t.id), '[]')`;

const tableFields = (shown: string) => `
  'id', t.id, 'number', t.number, 'mode', t.mode, 'topic', t.topic,
  'employer', CASE WHEN h.id IS NOT NULL
    THEN jsonb_build_object('id', h.id, 'name', h.name, 'staffingFirm', h.staffing_firm, 'logo', ${LOGO}) END,
  'openings', coalesce((
    SELECT jsonb_agg(${OPENING_CARD} ORDER BY q.title)
    FROM event_table_opening b JOIN opening q ON q.id = b.opening_id
    WHERE b.event_table_id = t.id AND ${shown}), '[]'),
  'slots', ${SLOTS}`;

export const RECRUITERS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) ORDER BY c.name)
  FROM event_table_recruiter b JOIN recruiter c ON c.id = b.recruiter_id WHERE b.event_table_id = t.id), '[]')`;

const tables = (fields: string, which: string) => `coalesce((
  SELECT jsonb_agg(jsonb_build_object(${fields}) ORDER BY t.number)
  FROM event_table t LEFT JOIN employer h ON h.id = t.employer_id
  WHERE t.event_id = e.id AND ${which}), '[]')`;

const PUBLIC_TABLES = tables(tableFields(`q.status = 'published' AND NOT q.hidden`), `t.status = 'taken'`);
const STAFF_TABLES = tables(
  `${tableFields('true')}, 'status', t.status, 'recruiters', ${RECRUITERS}`,
  'true',
);

const WHOLE = `jsonb_build_object(
  'description', ${words('e.description')}, 'cancelReason', e.cancel_reason, 'stepFree', o.step_free,
  'formatBlurb', f.blurb, 'steps', f.steps,
  'contact', jsonb_build_object('email', o.email, 'phone', o.phone), 'madeAt', ${utc('$1::timestamptz')},
  'parts', (
    SELECT jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'position', p.position,
      'startsAt', ${utc('p.starts_at')}, 'endsAt', ${utc('p.ends_at')}, 'capacity', p.capacity,
      'freeSeats', CASE WHEN ${HAS_SEATS} THEN p.capacity - p.taken END, 'settings', p.settings,
      'waiting', waiting_for(p.id))
      ORDER BY p.position)
    FROM part p WHERE p.event_id = e.id))`;

/** Event: what anybody may see; free tables and those still asked for are staff's business. */
export const PUBLIC_EVENT = `${CARD} || ${WHOLE} || jsonb_build_object('tables', ${PUBLIC_TABLES})`;

/** StaffEvent */
export const STAFF_EVENT = `${CARD} || ${WHOLE} || jsonb_build_object('seriesId', e.series_id, 'tablesFor', f.tables_for,
  'tables', ${STAFF_TABLES}, 'registrations', ${registrations},
  'waitingTotal', waiting_at(e.id))`;

/** EmployerEvent, for the employer $2 */
export const EMPLOYER_EVENT = `jsonb_build_object('event', ${CARD}, 'freeTables', held.free, 'registrations', ${registrations},
  'mine', (
    SELECT jsonb_build_object('tableId', t.id, 'number', t.number, 'status', t.status, 'mode', t.mode,
      'recruiters', ${RECRUITERS},
      'openingIds', coalesce((SELECT jsonb_agg(b.opening_id) FROM event_table_opening b WHERE b.event_table_id = t.id), '[]'),
      'slotsTotal', (SELECT coalesce(sum(s.capacity), 0) FROM slot s WHERE s.event_table_id = t.id),
      'slotsTaken', (SELECT coalesce(sum(s.taken), 0) FROM slot s WHERE s.event_table_id = t.id))
    FROM event_table t WHERE t.event_id = e.id AND t.employer_id = $2))`;
