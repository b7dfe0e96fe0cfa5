/*
 * Which openings are worth judging one by one. In all of it `q` is an opening; $1 today, $2 kinds, $3 sectors and $4 occupations that are
 * ruled out, $5 municipalities that are too far, $6 whether the person is under 18, $7 their licences and $8 their languages (null:
 * not known), $9 how many of each source.
 */

/** What an index or a glance at the row can tell of the must-haves: never stricter than the engine (matching/engine/must-haves.ts). */
const MAY_FIT = `q.status = 'published' AND NOT q.hidden AND (q.closes_on IS NULL OR q.closes_on >= $1::date)
  AND q.kind <> ALL ($2::text[]) AND (q.sector_code IS NULL OR q.sector_code <> ALL ($3::text[]))
  AND (q.occupation_code IS NULL OR q.occupation_code <> ALL ($4::text[]))
  AND (q.municipality_code IS NULL OR q.kind = 'abroad' OR q.municipality_code <> ALL ($5::text[]))
  AND (NOT $6::boolean OR q.minors_welcome)
  AND ($7::text[] IS NULL OR q.licences <@ $7::text[]) AND ($8::text[] IS NULL OR q.languages <@ $8::text[])`;

const source = (name: string, which: string) =>
  `(SELECT '${name}' AS source, q.id FROM opening q WHERE ${MAY_FIT} AND ${which} ORDER BY q.published_at DESC, q.id LIMIT $9)`;

/** The same of each of these codes by itself: the index then hands them over the newest first, and what is older is never read. */
const ofEach = (name: string, codes: string, column: string) =>
  `(SELECT '${name}' AS source, one.id FROM unnest(${codes}) AS code CROSS JOIN LATERAL (
    SELECT q.id, q.published_at FROM opening q WHERE ${MAY_FIT} AND ${column} = code ORDER BY q.published_at DESC, q.id LIMIT $9) AS one
  ORDER BY one.published_at DESC, one.id LIMIT $9)`;

/** Ways of finding openings by what can bring points; `rest` is everything, the newest first. */
export const SOURCES = {
  words: source('words', 'q.stems @@ $10::tsquery'),
  same_occupation: ofEach('same_occupation', '$11::char(4)[]', 'q.occupation_code'),
  near_occupation: ofEach('near_occupation', '$12::char(4)[]', 'q.occupation_code'),
  employer: source('employer', 'q.employer_id = ANY ($13::uuid[])'),
  sector: ofEach('sector', '$14::text[]', 'q.sector_code'),
  recommended: source('recommended', 'q.id = ANY ($15::uuid[])'),
  rest: source('rest', 'true'),
};
export type Source = keyof typeof SOURCES;

/** Occupations whose first two digits are among these: the next of kin in ISCO-08. */
export const NEAR_OCCUPATIONS = `SELECT code FROM occupation WHERE left(code, 2) = ANY ($1::text[])`;
