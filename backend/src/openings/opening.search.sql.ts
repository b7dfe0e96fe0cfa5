import type { z } from 'zod';
import { BESIDE_OPENING, CARD, PUBLIC } from './opening.views.sql.js';
import type { openingFilters, openingsQuery } from './openings.schema.js';

export type OpeningFilters = z.output<typeof openingFilters>;

/**
 * Counted to here, so that a search costs much the same with any number of openings; words are ranked among the newest so many.
 * Whoever finds more narrows the search, or reads on: pages go further than the count.
 */
export const MOST_COUNTED = 200;

const ZONE = 'Europe/Helsinki';
const STARTS_WITHIN_DAYS = { week: 7, month: 31, season: 92 };

/** The middle of the earth to its surface. */
const EARTH_KM = 6371;

/** What a filter by place comes to, as facets. */
export interface Places {
  region: string | null;
  near: string[];
}

/**
 * The region $1, and the municipalities whose main places are at most $3 km from that of $2, as the crow flies (haversine). Asked
 * before the search, so that the planner sees its values: a place that holds a third of all openings is walked through from the
 * newest, a small one is looked up.
 */
export const PLACES = `
SELECT (SELECT 'region:' || r.id FROM region r WHERE r.slug = $1) AS region, ARRAY(
  SELECT 'municipality:' || m.code FROM municipality m JOIN municipality c ON c.code = $2
  WHERE m.code = c.code OR 2 * ${EARTH_KM} * asin(sqrt(
    power(sin(radians(m.latitude - c.latitude) / 2), 2)
    + cos(radians(c.latitude)) * cos(radians(m.latitude)) * power(sin(radians(m.longitude - c.longitude) / 2), 2))) <= $3::int) AS near`;

/** The values of {@link PLACES}; null when no filter needs them. */
export const placesWanted = ({ region, municipality, within }: OpeningFilters) =>
  region || within ? [region ?? null, municipality ?? null, within ?? 0] : null;

/** Firms that sit at a table with a queue that is open at this moment; $1 is now. */
const FIRMS_WITH_A_QUEUE = `
  SELECT t.employer_id FROM event e
  JOIN part p ON p.event_id = e.id AND p.kind = 'queue' AND p.starts_at <= $1 AND p.ends_at > $1
  JOIN event_table t ON t.event_id = e.id AND t.status = 'taken' AND t.employer_id IS NOT NULL
  WHERE e.status = 'published'`;

/**
 * The conditions on a findable opening `f` that these filters put, and their values; $1 is now. Only what was asked stands in the
 * statement, so that the planner sees which index serves it.
 */
export function wanted(filters: OpeningFilters, places: Places | null, now: string) {
  const values: unknown[] = [now];
  const put = (value: unknown) => `$${values.push(value)}`;
  const conditions = ['f.open_until > $1'];
  const facets = Object.entries({
    kind: filters.kind,
    sector: filters.sector,
    occupation: filters.occupation,
    language: filters.language,
    municipality: filters.within ? undefined : filters.municipality,
  }).flatMap(([name, value]) => (value ? [`${name}:${value}`] : []));
  if (filters.region) facets.push(places?.region ?? 'region:unknown');
  if (filters.minors) facets.push('minors');
  if (filters.experience) facets.push('no_experience');
  if (facets.length > 0) conditions.push(`f.facets @> ${put(facets)}::text[]`);
  if (filters.within && filters.municipality) {
    // Where none is named, it may be anywhere: neither near nor far.
    conditions.push(`f.facets && ${put([...(places?.near ?? []), 'municipality:none'])}::text[]`);
  }
  if (filters.starts) {
    const by = `($1::timestamptz AT TIME ZONE '${ZONE}')::date + ${put(STARTS_WITHIN_DAYS[filters.starts])}::int`;
    conditions.push(`(f.starts_on IS NULL OR f.starts_on <= ${by})`);
  }
  if (filters.queue) conditions.push(`f.employer_id IN (${FIRMS_WITH_A_QUEUE})`);
  const typed = filters.search ? put(filters.search) : null;
  if (typed) conditions.push(`f.words @@ words_wanted(${typed}, false)`);
  return { where: conditions.join('\n  AND '), values, typed, put };
}

/**
 * A page of what is found, how many there are up to {@link MOST_COUNTED} or the page's end, and whether there are more.
 * Behind the search stand the walls of the openings themselves.
 */
export function searchFor(
  query: z.output<typeof openingsQuery>,
  places: Places | null,
  pageSize: number,
  now: string,
) {
  const { where, values, typed, put } = wanted(query, places, now);
  const ranked = typed && query.order !== 'newest';
  const rank = ranked ? `ts_rank(f.words, words_wanted(${typed}, true))` : '0';
  const looked = ranked ? MOST_COUNTED : Math.max(MOST_COUNTED, query.page * pageSize);
  const text = `
WITH hits AS MATERIALIZED (
  SELECT f.opening_id, f.published_at, ${rank} AS rank FROM findable_opening f
  WHERE ${where}
  ORDER BY f.published_at DESC, f.opening_id LIMIT ${looked + 1}
), page AS (
  SELECT opening_id, row_number() OVER (ORDER BY rank DESC, published_at DESC, opening_id) AS place
  FROM (SELECT * FROM hits LIMIT ${looked}) counted
  ORDER BY place LIMIT ${pageSize} OFFSET ${put((query.page - 1) * pageSize)}
)
SELECT (SELECT count(*)::int FROM hits) AS total, coalesce((
  SELECT jsonb_agg(${CARD} ORDER BY page.place) FROM page JOIN opening q ON q.id = page.opening_id ${BESIDE_OPENING}
  WHERE ${PUBLIC}), '[]') AS openings`;
  return { text, values, looked };
}

/** Ids of what these filters find that became public after `since` and not after `until`, the newest first. */
export function newFor(
  filters: OpeningFilters,
  places: Places | null,
  { since, until, atMost }: { since: string; until: string; atMost: number },
  now: string,
) {
  const { where, values, put } = wanted(filters, places, now);
  const text = `SELECT f.opening_id AS id FROM findable_opening f
WHERE ${where}
  AND f.public_since > ${put(since)} AND f.public_since <= ${put(until)}
ORDER BY f.public_since DESC, f.opening_id LIMIT ${atMost}`;
  return { text, values };
}
