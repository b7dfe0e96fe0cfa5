import type { z } from 'zod';
import { BESIDE_OPENING, CARD, PUBLIC } from './opening.views.sql.js';
import type { openingFilters, openingsQuery } from './openings.schema.js';

export type OpeningFilters = z.output<typeof openingFilters>;

/** Nobody reads further: whoever finds more narrows the search. A count up to here costs the same with any number of openings. */
export const MOST_FOUND = 500;

const ZONE = 'Europe/Helsinki';
const STARTS_WITHIN_DAYS = { week: 7, month: 31, season: 92 };

/** The middle of the earth to its surface. */
const EARTH_KM = 6371;

/** Municipalities whose main places are at most $km from that of $from, as the crow flies (haversine). */
const around = (from: string, km: string) => `
  SELECT 'municipality:' || m.code FROM municipality m JOIN municipality c ON c.code = ${from}
  WHERE m.code = c.code OR 2 * ${EARTH_KM} * asin(sqrt(
    power(sin(radians(m.latitude - c.latitude) / 2), 2)
    + cos(radians(c.latitude)) * cos(radians(m.latitude)) * power(sin(radians(m.longitude - c.longitude) / 2), 2))) <= ${km}`;

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
export function wanted(filters: OpeningFilters, now: string) {
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
  if (filters.minors) facets.push('minors');
  if (filters.experience) facets.push('no_experience');
  if (facets.length > 0) conditions.push(`f.facets @> ${put(facets)}::text[]`);
  if (filters.region) {
    conditions.push(
      `f.facets @> ARRAY['region:' || (SELECT r.id FROM region r WHERE r.slug = ${put(filters.region)})]`,
    );
  }
  if (filters.within && filters.municipality) {
    const [from, km] = [put(filters.municipality), put(filters.within)];
    // Where none is named, it may be anywhere: neither near nor far.
    conditions.push(`f.facets && array_append(ARRAY(${around(from, `${km}::int`)}), 'municipality:none')`);
  }
  if (filters.starts) {
    const by = `($1::timestamptz AT TIME ZONE '${ZONE}')::date + ${put(STARTS_WITHIN_DAYS[filters.starts])}::int`;
    conditions.push(`(f.starts_on IS NULL OR f.starts_on <= ${by})`);
  }
  if (filters.queue) conditions.push(`f.employer_id IN (${FIRMS_WITH_A_QUEUE})`);
  const words = filters.search ? `words_wanted(${put(filters.search)})` : null;
  if (words) conditions.push(`f.words @@ ${words}`);
  return { where: conditions.join('\n  AND '), values, words, put };
}

/**
 * A page of what is found, and how many there are, up to {@link MOST_FOUND}. Words are ranked among the newest that hold them.
 * Behind the search stand the walls of the openings themselves.
 */
export function searchFor(query: z.output<typeof openingsQuery>, pageSize: number, now: string) {
  const { where, values, words, put } = wanted(query, now);
  const rank = words && query.order !== 'newest' ? `ts_rank(f.words, ${words})` : '0';
  const text = `
WITH hits AS MATERIALIZED (
  SELECT f.opening_id, f.published_at, ${rank} AS rank FROM findable_opening f
  WHERE ${where}
  ORDER BY f.published_at DESC, f.opening_id LIMIT ${MOST_FOUND + 1}
), page AS (
  SELECT opening_id, row_number() OVER (ORDER BY rank DESC, published_at DESC, opening_id) AS place FROM hits
  ORDER BY place LIMIT ${pageSize} OFFSET ${put((query.page - 1) * pageSize)}
)
SELECT (SELECT count(*)::int FROM hits) AS total, coalesce((
  SELECT jsonb_agg(${CARD} ORDER BY page.place) FROM page JOIN opening q ON q.id = page.opening_id ${BESIDE_OPENING}
  WHERE ${PUBLIC}), '[]') AS openings`;
  return { text, values };
}
