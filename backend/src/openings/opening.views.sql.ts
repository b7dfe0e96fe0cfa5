import { LOGO } from '../employers/employer.views.sql.js';
import { patience } from './patience.sql.js';
import { utc } from '../platform/database/columns.js';

/*
 * SQL that assembles an opening as people see it. In all of it `q` is the opening, `h` its employer, `o` its Ohjaamo,
 * `r` the Ohjaamo's region, and $1 is now.
 */

export const BESIDE_OPENING = `
JOIN employer h ON h.id = q.employer_id
JOIN ohjaamo o ON o.id = q.ohjaamo_id
JOIN region r ON r.id = o.region_id`;

export const FROM_OPENING = `
FROM opening q ${BESIDE_OPENING}`;

/** Today on the wall of the opening's Ohjaamo. */
export const TODAY = `($1::timestamptz AT TIME ZONE o.time_zone)::date`;

/** On the list for everybody. A day that has passed counts at once; the sweep only tidies up. */
export const PUBLIC = `q.status = 'published' AND NOT q.hidden AND h.status = 'approved'
  AND (q.closes_on IS NULL OR q.closes_on >= ${TODAY})`;

/** OpeningCard */
export const CARD = `jsonb_build_object(
  'id', q.id, 'kind', q.kind, 'title', q.title,
  'employer', jsonb_build_object('id', h.id, 'name', h.name, 'staffingFirm', h.staffing_firm),
  'sectorCode', q.sector_code, 'occupationCode', q.occupation_code, 'municipalityCode', q.municipality_code,
  'noExperience', q.no_experience, 'languages', to_jsonb(q.languages),
  'places', q.places, 'minorsWelcome', q.minors_welcome, 'startsOn', q.starts_on, 'closesOn', q.closes_on,
  'pay', q.details ->> 'pay', 'weeklyHours', (q.details ->> 'weeklyHours')::numeric)`;

const COMING_EVENTS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', e.id, 'title', e.title, 'startsAt', ${utc('e.starts_at')},
    'endsAt', ${utc('e.ends_at')}, 'timeZone', eo.time_zone, 'city', coalesce(e.place ->> 'city', eo.city))
    ORDER BY e.starts_at)
  FROM event_table_opening b
  JOIN event_table t ON t.id = b.event_table_id AND t.status = 'taken'
  JOIN event e ON e.id = t.event_id AND e.status = 'published' AND e.ends_at > $1
  JOIN ohjaamo eo ON eo.id = e.ohjaamo_id
  WHERE b.opening_id = q.id), '[]')`;

/** Opening */
export const WHOLE = `${CARD} || jsonb_build_object(
  'status', q.status, 'hidden', q.hidden, 'licences', to_jsonb(q.licences), 'description', q.description, 'details', q.details, 'endsOn', q.ends_on,
  'publishedAt', ${utc('q.published_at')}, 'employerLogo', ${LOGO}, 'events', ${COMING_EVENTS},
  'ohjaamo', jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'city', o.city, 'regionSlug', r.slug))`;

/** Of these Ohjaamos, or shown to them, hidden as it is. */
export const seenAt = (ohjaamoIds: string) => `(q.ohjaamo_id = ANY (${ohjaamoIds}) OR EXISTS (
  SELECT FROM opening_share s WHERE s.opening_id = q.id AND s.ohjaamo_id = ANY (${ohjaamoIds})))`;

/** The last day of an opening that is asked whether it is still open. */
export const ENDS_UNLESS_CONFIRMED = `CASE WHEN q.status = 'published' THEN
  ((q.asked_at + ${patience('opening_ends')}) AT TIME ZONE o.time_zone)::date END`;

/** OwnOpening, but for what the rules say of it. */
export const OWN = `${WHOLE} || jsonb_build_object('placesFilled', q.places_filled, 'updatedAt', ${utc('q.updated_at')},
  'askedAt', CASE WHEN q.status = 'published' THEN ${utc('q.asked_at')} END, 'endsUnlessConfirmedOn', ${ENDS_UNLESS_CONFIRMED},
  'interestsWaiting', interests_waiting_for(q.id),
  'returnedBecause', CASE WHEN q.status = 'draft' THEN (
    SELECT CASE WHEN m.from_state = 'waiting' THEN m.reason END FROM transition m
    WHERE m.subject_id = q.id AND m.subject = 'opening' AND m.to_state = 'draft' ORDER BY m.id DESC LIMIT 1) END)`;
