import { CARD, FROM_OPENING, PUBLIC, seenAt } from '../openings/opening.views.sql.js';
import { LIVE_CONSENT } from '../people/consents.sql.js';

/**
 * What the engine and the list need of the openings $2; those of $3 are hidden ones that the reader may see. $1 is now. Stems come as JSON:
 * the driver reads an array of Postgres character by character.
 */
export const OFFERED = `
SELECT ${CARD} AS card, q.hidden, q.licences, q.details, q.ends_on::text AS "endsOn", to_json(tsvector_to_array(q.stems)) AS stems
${FROM_OPENING}
WHERE q.id = ANY ($2::uuid[]) AND (${PUBLIC} OR (q.id = ANY ($3::uuid[]) AND q.status = 'published'))
ORDER BY q.published_at DESC, q.id`;

/** Hidden openings that staff of the Ohjaamos $1 see. */
export const HIDDEN_HERE = `
SELECT q.id FROM opening q WHERE q.hidden AND q.status = 'published' AND ${seenAt('$1::uuid[]')} ORDER BY q.published_at DESC, q.id LIMIT 500`;

/** Opening $2 for staff of the Ohjaamos $3: public, or theirs to see. */
export const ONE_OFFERED = `
SELECT ${CARD} AS card, q.hidden, q.licences, q.details, q.ends_on::text AS "endsOn", to_json(tsvector_to_array(q.stems)) AS stems
${FROM_OPENING}
WHERE q.id = $2 AND ((${PUBLIC}) OR (${seenAt('$3::uuid[]')} AND q.status IN ('published', 'waiting', 'paused')))`;

export const PLACES = `SELECT code, latitude, longitude FROM municipality WHERE latitude IS NOT NULL`;

const OF_CARD = `v.content - 'needs' - 'needsMore' AS content, v.stems`;

/** Consents to be looked for that hold at $1, of the Ohjaamos $2: as the walls show them. */
export const CONSENTS = `
SELECT c.id, c.person_id AS "personId" FROM consent c
WHERE c.kind = 'ohjaamo_matching' AND c.ohjaamo_id = ANY ($2::uuid[]) AND ${LIVE_CONSENT}`;

/** The people of the consents $1, each with the card they showed with it. */
export const AGREED = `
SELECT DISTINCT ON (c.person_id) c.person_id AS "personId", c.first_name AS "firstName", c.ohjaamo_id AS "ohjaamoId", o.name AS "ohjaamoName",
  ${OF_CARD}
FROM consent c JOIN card_version v ON v.id = c.card_version_id JOIN ohjaamo o ON o.id = c.ohjaamo_id
WHERE c.id = ANY ($1::uuid[])
ORDER BY c.person_id, v.version DESC`;

/** My newest card. */
export const MINE = `
SELECT v.person_id AS "personId", ${OF_CARD} FROM card_version v WHERE v.person_id = $1 ORDER BY v.version DESC LIMIT 1`;

/**
 * Firms, and sectors of what they brought, that the people $1 met and said yes to, unless the firm said no; at the Ohjaamos $2 alone
 * (null: anywhere): what happened elsewhere is not ours to know.
 */
export const MET = `
SELECT k.person_id AS "personId", t.employer_id AS "employerId", array_remove(array_agg(DISTINCT q.sector_code), NULL) AS sectors
FROM turn v JOIN ticket k ON k.id = v.ticket_id JOIN event_table t ON t.id = v.event_table_id AND t.employer_id IS NOT NULL
LEFT JOIN event_table_opening b ON b.event_table_id = t.id LEFT JOIN opening q ON q.id = b.opening_id
WHERE k.person_id = ANY ($1::uuid[]) AND ($2::uuid[] IS NULL OR v.ohjaamo_id = ANY ($2::uuid[]))
  AND v.answer = 'yes' AND coalesce(v.impression, 'go_on') IN ('go_on', 'work_trial')
GROUP BY k.person_id, t.employer_id`;

/** What staff of the Ohjaamos $2 (null: any) recommend to the people $1. */
export const RECOMMENDED = `
SELECT r.id, r.person_id AS "personId", r.sector_code AS "sectorCode", r.occupation_code AS "occupationCode", r.opening_id AS "openingId",
  CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'title', q.title) END AS opening, r.words, name_of_staff(r.written_by) AS by
FROM recommendation r LEFT JOIN opening q ON q.id = r.opening_id AND q.status = 'published' AND NOT q.hidden
WHERE r.person_id = ANY ($1::uuid[]) AND r.removed_at IS NULL AND ($2::uuid[] IS NULL OR r.ohjaamo_id = ANY ($2::uuid[]))
ORDER BY r.written_at DESC, r.id`;

const NAMED = (table: string) =>
  `(SELECT coalesce(json_agg(json_build_object('code', code, 'name', name)), '[]') FROM ${table})`;

export const NAMES = `SELECT ${NAMED('opening_kind')} AS kinds, ${NAMED('sector')} AS sectors, ${NAMED('occupation')} AS occupations,
  ${NAMED('municipality')} AS municipalities`;
