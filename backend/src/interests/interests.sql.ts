import { patience } from '../openings/patience.sql.js';
import { utc } from '../platform/database/columns.js';

/** The firm's turn: nothing was said yet, or the young person asked for another time. SQL over the row `i`. */
export const WAITS_FOR_FIRM = `(i.status = 'sent' OR (i.status = 'answered_yes' AND i.reply IS NOT DISTINCT FROM 'another_time'))`;

const MEETING = `i.meet_on::text AS "meetOn", i.meet_at AS "meetAt", i.meet_place AS "meetPlace", i.answer_words AS "answerWords",
  i.reply, i.reply_words AS "replyWords", ${utc('i.replied_at')} AS "repliedAt"`;

/** MyInterest: of person $1, those that go on first, then the newest. */
export const MY_INTERESTS = `
SELECT i.id, json_build_object('id', q.id, 'title', q.title) AS opening, json_build_object('id', h.id, 'name', h.name) AS employer,
  i.status, i.words, ${utc('i.sent_at')} AS "sentAt", ${utc('i.answered_at')} AS "answeredAt", i.reasons, ${MEETING},
  o.time_zone AS "timeZone"
FROM interest i JOIN opening q ON q.id = i.opening_id JOIN employer h ON h.id = i.employer_id JOIN ohjaamo o ON o.id = i.ohjaamo_id
WHERE i.person_id = $1
ORDER BY i.status IN ('sent', 'answered_yes') DESC, i.sent_at DESC, i.id`;

/**
 * The card that is shared for the interest `i` and can be seen at $2: without one the firm sees nothing of whoever asked. One at most
 * stands for a person and an opening.
 */
const SHARED_CARD = `consent c ON c.person_id = i.person_id AND c.opening_id = i.opening_id AND c.kind = 'employer_card'
  AND c.employer_id = i.employer_id AND c.ended_at IS NULL AND c.until > $2`;

const OVERDUE = `(i.status = 'sent' AND i.sent_at + ${patience('interest_unanswered')} <= $2::timestamptz)`;

/** InterestOfPerson: of the interests $1 at $2, those that go on first, then the newest. Without a word of what was written. */
export const INTERESTS_OF_PERSON = `
SELECT i.id, json_build_object('id', q.id, 'title', q.title) AS opening, json_build_object('id', h.id, 'name', h.name) AS employer,
  i.status, ${WAITS_FOR_FIRM} AS "waitsForFirm", ${OVERDUE} AS overdue, i.reply, i.meet_on::text AS "meetOn", i.meet_at AS "meetAt",
  ${utc('i.sent_at')} AS "sentAt", ${utc('i.answered_at')} AS "answeredAt", o.time_zone AS "timeZone"
FROM interest i JOIN opening q ON q.id = i.opening_id JOIN employer h ON h.id = i.employer_id JOIN ohjaamo o ON o.id = i.ohjaamo_id
WHERE i.id = ANY ($1::uuid[])
ORDER BY i.status IN ('sent', 'answered_yes') DESC, i.sent_at DESC, i.id`;

/** EmployerInterest of firm $1 at $2, with the person it is about: who waits comes first, the longest of them before the others. */
export const INTERESTS_OF_FIRM = `
SELECT i.id, c.id AS "consentId", i.person_id AS "personId", c.first_name AS "firstName",
  json_build_object('id', q.id, 'title', q.title) AS opening, i.words, i.status, ${WAITS_FOR_FIRM} AS waits, ${OVERDUE} AS overdue,
  ${utc('i.sent_at')} AS "sentAt", ${utc('i.answered_at')} AS "answeredAt", ${MEETING}, ${utc('c.until')} AS until,
  o.time_zone AS "timeZone"
FROM interest i JOIN ${SHARED_CARD} JOIN opening q ON q.id = i.opening_id JOIN ohjaamo o ON o.id = i.ohjaamo_id
WHERE i.employer_id = $1 AND i.status IN ('sent', 'answered_yes')`;
export const BY_TURN = `ORDER BY ${WAITS_FOR_FIRM} DESC, i.sent_at, i.id`;

/** Answering of the firms $1 at $2. Past the walls: numbers are for many. */
export const ANSWERING = `
SELECT e.id AS "employerId", json_build_object(
  'asked', count(i.id) FILTER (WHERE i.status <> 'withdrawn' OR i.answered_at IS NOT NULL),
  'answered', count(i.answered_at),
  'waiting', count(i.id) FILTER (WHERE ${WAITS_FOR_FIRM}),
  'overdue', count(i.id) FILTER (WHERE ${OVERDUE}),
  'medianDays', round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM i.answered_at - i.sent_at) / 86400))::numeric, 1)
) AS answering
FROM unnest($1::uuid[]) AS e(id) LEFT JOIN interest i ON i.employer_id = e.id
GROUP BY e.id`;

/** Openings' interests that the firm can no longer answer, because the card is no longer shown: $2 is now. */
export const CARD_IS_OVER = `NOT EXISTS (SELECT FROM consent c WHERE c.person_id = i.person_id AND c.opening_id = i.opening_id
  AND c.kind = 'employer_card' AND c.ended_at IS NULL AND c.until > $2)`;
