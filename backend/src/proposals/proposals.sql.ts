import { seenAt } from '../openings/opening.views.sql.js';
import { utc } from '../platform/database/columns.js';
import { openStates, type ProposalState } from './proposal.states.js';
import type { ProposedOpening } from './proposals.schema.js';

const HAS_ACCOUNT = (employer: string) =>
  `EXISTS (SELECT FROM recruiter r WHERE r.employer_id = ${employer} AND r.removed_at IS NULL)`;

/** ProposedOpening: `q` is the opening, `h` its employer, `qo` the opening's Ohjaamo; `now` judges its last day. */
const OPENING = (now: string) => `jsonb_build_object(
  'id', q.id, 'kind', q.kind, 'title', q.title, 'hidden', q.hidden, 'isOpen', ${IS_OPEN(now)}, 'description', q.description,
  'employer', jsonb_build_object('id', h.id, 'name', h.name), 'municipalityCode', q.municipality_code, 'startsOn', q.starts_on,
  'pay', q.details ->> 'pay', 'weeklyHours', (q.details ->> 'weeklyHours')::numeric,
  'dayStarts', q.details ->> 'dayStarts', 'dayEnds', q.details ->> 'dayEnds')`;

/** Open to somebody whom staff propose, public or hidden; a firm that staff know alone, or that has just asked for access, has hidden ones. */
export const IS_OPEN = (now: string) => `(q.status = 'published' AND h.status <> 'refused'
  AND (q.closes_on IS NULL OR q.closes_on >= (${now}::timestamptz AT TIME ZONE qo.time_zone)::date))`;

const FROM_OPENING = `opening q JOIN employer h ON h.id = q.employer_id JOIN ohjaamo qo ON qo.id = q.ohjaamo_id`;

/** Openings that staff of the Ohjaamos `at` see: what is public, and what is theirs or shown to them, hidden or not. */
const STAFF_SEE = (at: string) => `((q.status = 'published' AND NOT q.hidden) OR ${seenAt(`${at}::uuid[]`)})`;

/** What opening $2 is, at $1, for staff of the Ohjaamos $3. */
export const OPENING_SEEN = `
SELECT ${OPENING('$1')} AS opening, q.employer_id AS "employerId", ${IS_OPEN('$1')} AS "isOpen"
FROM ${FROM_OPENING} WHERE q.id = $2 AND ${STAFF_SEE('$3')}`;

/** At which of the Ohjaamos $2 person $1 is known best: where they came last. */
export const WHERE_KNOWN = `
SELECT o.id, o.region_id AS "regionId" FROM unnest($2::uuid[]) WITH ORDINALITY AS w(id, n) JOIN ohjaamo o ON o.id = w.id
ORDER BY (SELECT max(r.created_at) FROM registration r WHERE r.person_id = $1 AND r.ohjaamo_id = o.id) DESC NULLS LAST, w.n LIMIT 1`;

export const PERSON_TO_ASK = `
SELECT y.id, y.first_name AS "firstName", (y.phone IS NOT NULL OR y.email IS NOT NULL) AS "isReached",
  EXISTS (SELECT FROM card_version v WHERE v.person_id = y.id) AS "hasCard"
FROM young_person y WHERE y.id = $1`;

export const FIRM_HAS_ACCOUNT = `SELECT ${HAS_ACCOUNT('$1')} AS has`;

export const OPEN_PROPOSAL = `
SELECT id FROM proposal WHERE person_id = $1 AND opening_id = $2 AND state IN ('${openStates.join("','")}')`;

export const PROPOSE = `
INSERT INTO proposal (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, words, state, since, proposed_by, created_at, asked_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'asked', $9, $8, $9, $9)
ON CONFLICT DO NOTHING RETURNING id`;

/** A yes that stands at $1: what the firm sees. */
const CONSENT = `
LEFT JOIN consent c ON c.person_id = p.person_id AND c.opening_id = p.opening_id AND c.kind = 'employer_card'
  AND c.ended_at IS NULL AND c.until > $1 AND p.state IN ('yes', 'with_employer', 'invited', 'not_now', 'taken')
LEFT JOIN card_version v ON v.id = c.card_version_id`;

export interface ProposalRow {
  id: string;
  personId: string;
  firstName: string;
  state: ProposalState;
  since: string;
  opening: ProposedOpening;
  ohjaamo: { id: string; name: string; phone: string };
  timeZone: string;
  proposedBy: string;
  createdAt: string;
  laters: number;
  askAgainAt: string | null;
  noReasons: string[];
  words: string | null;
  answerWords: string | null;
  meetsAt: string | null;
  meetsWhere: string | null;
  firmHasAccount: boolean;
  toldBy: 'account' | 'phone' | null;
  placementId: string | null;
  shared: { consentId: string; cardVersion: number; until: string; firstName: string } | null;
}

/** Proposals $2 as they stand at $1, past the walls: who may see which of them was judged before. */
export const PROPOSALS = `
SELECT p.id, p.person_id AS "personId", y.first_name AS "firstName", p.state, ${utc('p.since')} AS since,
  ${OPENING('$1')} AS opening, jsonb_build_object('id', o.id, 'name', o.name, 'phone', o.phone) AS ohjaamo, o.time_zone AS "timeZone",
  s.name AS "proposedBy", ${utc('p.created_at')} AS "createdAt", p.laters, ${utc('p.ask_again_at')} AS "askAgainAt",
  p.no_reasons AS "noReasons", p.words, p.answer_words AS "answerWords", ${utc('p.meets_at')} AS "meetsAt", p.meets_where AS "meetsWhere",
  ${HAS_ACCOUNT('p.employer_id')} AS "firmHasAccount", p.told_by AS "toldBy",
  (SELECT l.id FROM placement l WHERE l.person_id = p.person_id AND l.opening_id = p.opening_id AND l.origin = 'proposal'
    AND l.created_at >= p.created_at ORDER BY l.created_at LIMIT 1) AS "placementId",
  CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('consentId', c.id, 'cardVersion', v.version, 'until', ${utc('c.until')},
    'firstName', c.first_name) END AS shared
FROM proposal p
JOIN young_person y ON y.id = p.person_id
JOIN opening q ON q.id = p.opening_id JOIN employer h ON h.id = p.employer_id JOIN ohjaamo qo ON qo.id = q.ohjaamo_id
JOIN ohjaamo o ON o.id = p.ohjaamo_id
JOIN staff_member s ON s.id = p.proposed_by
${CONSENT}
WHERE p.id = ANY($2::uuid[]) ORDER BY p.since, p.id`;
