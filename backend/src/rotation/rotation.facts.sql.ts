import { utc } from '../platform/database/columns.js';
import { roundsBegun } from './entry.sql.js';

/** The rotation of event `e`: an event has one at most. */
const PART = `SELECT p.* FROM part p WHERE p.event_id = e.id AND p.kind = 'rotation' ORDER BY p.position LIMIT 1`;

const time = (of: string) =>
  `jsonb_build_object('startsAt', ${utc(`${of}.starts_at`)}, 'endsAt', ${utc(`${of}.ends_at`)})`;

/** Meetings `m` that are not this rotation's own: they stand, whatever is planned. */
const ELSEWHERE = `m.status <> 'cancelled' AND NOT (m.event_id = e.id AND m.round IS NOT NULL)
  AND m.starts_at < part.ends_at AND m.ends_at > part.starts_at`;

/** Languages as in room/room.sql.ts: of the openings brought there, or else of the event. */
const TABLES = `
SELECT jsonb_agg(jsonb_build_object('id', t.id, 'languages', coalesce((
      SELECT jsonb_agg(DISTINCT l ORDER BY l) FROM event_table_opening b JOIN opening q ON q.id = b.opening_id
      CROSS JOIN unnest(q.languages) AS l WHERE b.event_table_id = t.id), to_jsonb(e.languages)),
    'offers', to_jsonb(t.offers), 'awayRounds', to_jsonb(t.away_rounds),
    'busy', coalesce((SELECT jsonb_agg(${time('m')} ORDER BY m.starts_at) FROM meeting m
      WHERE m.event_table_id = t.id AND ${ELSEWHERE}), '[]')) ORDER BY t.number)
FROM event_table t WHERE t.event_id = e.id AND t.status = 'taken'`;

/** Who comes: their seat in the rotation stands. They are busy with meetings and presentations, at whichever event. */
const PEOPLE = `
SELECT jsonb_agg(jsonb_build_object('registrationId', g.id, 'personId', g.person_id, 'languages', to_jsonb(n.languages),
    'needs', to_jsonb(n.needs), 'mostMeetings', n.most_meetings, 'breakAfter', n.break_after, 'fromRound', n.from_round,
    'untilRound', n.until_round,
    'wishes', coalesce((SELECT jsonb_agg(jsonb_build_object('tableId', w.event_table_id, 'rank', w.rank) ORDER BY w.rank, w.event_table_id)
      FROM wish w WHERE w.registration_id = g.id), '[]'),
    'busy', coalesce((SELECT jsonb_agg(x.time ORDER BY x.starts_at, x.ends_at) FROM (
      SELECT m.starts_at, m.ends_at, ${time('m')} AS time FROM meeting m WHERE m.person_id = g.person_id AND ${ELSEWHERE}
      UNION ALL
      SELECT p.starts_at, p.ends_at, ${time('p')} FROM registration o JOIN seat s ON s.registration_id = o.id AND s.status = 'booked'
      JOIN part p ON p.id = s.part_id AND p.kind = 'presentation' AND p.starts_at < part.ends_at AND p.ends_at > part.starts_at
      WHERE o.person_id = g.person_id) x), '[]')) ORDER BY g.created_at, g.id)
FROM rotation_entry n JOIN registration g ON g.id = n.registration_id AND g.status = 'active'
JOIN seat s ON s.registration_id = g.id AND s.part_id = part.id AND s.status = 'booked'
WHERE n.event_id = e.id`;

/** Stars count while the card that they were given for is shared, at $1; a "no thanks" holds on. */
const INTEREST = `
SELECT jsonb_agg(jsonb_build_object('tableId', i.event_table_id, 'registrationId', i.registration_id, 'noThanks', i.no_thanks,
    'stars', CASE WHEN EXISTS (SELECT FROM consent c JOIN registration g ON g.id = i.registration_id
      WHERE c.person_id = g.person_id AND c.kind = 'employer_card' AND c.employer_id = t.employer_id AND c.event_id = e.id
        AND c.ended_at IS NULL AND c.until > $1) THEN i.stars ELSE 0 END) ORDER BY i.event_table_id, i.registration_id)
FROM table_interest i JOIN event_table t ON t.id = i.event_table_id WHERE t.event_id = e.id`;

/** Who meets, or has met, at this event beside its rotation: at a booked time, or called from a queue. */
const MET = `
SELECT jsonb_agg(jsonb_build_object('tableId', x.event_table_id, 'registrationId', x.registration_id)
  ORDER BY x.event_table_id, x.registration_id) FROM (
  SELECT m.event_table_id, m.registration_id FROM meeting m
  WHERE m.event_id = e.id AND m.round IS NULL AND m.status IN ('booked', 'done')
  UNION
  SELECT v.event_table_id, k.registration_id FROM turn v JOIN ticket k ON k.id = v.ticket_id
  LEFT JOIN meeting m ON m.id = v.meeting_id
  WHERE v.event_id = e.id AND v.state IN ('meeting', 'done') AND m.round IS NULL AND k.registration_id IS NOT NULL) x`;

const none = (list: string) => `coalesce((${list}), '[]')`;

/** All that a plan of event $2's rotation is made from, at $1, in one answer. To be read past the walls: who is busy is so anywhere. */
export const ROTATION_FACTS = `
SELECT e.id AS "eventId", e.ohjaamo_id AS "ohjaamoId", part.id AS "partId",
  e.status = 'cancelled' OR e.ends_at <= $1 AS closed,
  ${roundsBegun('e.id')} AS begun,
  ${utc('part.starts_at')} AS "startsAt", ${utc('part.ends_at')} AS "endsAt", part.settings,
  ${none(TABLES)} AS tables, ${none(PEOPLE)} AS people, ${none(INTEREST)} AS interest, ${none(MET)} AS met
FROM event e CROSS JOIN LATERAL (${PART}) part WHERE e.id = $2`;
