import { personIdsOf } from '../people/person.sql.js';
import { namedIn, roundsBegun } from '../rotation/entry.sql.js';

/*
 * Why a place could not be taken, in one read: $1 registration id · $2 slot id or null · $3 part id or null · $4 now ·
 * $5 phone · $6 e-mail · $7 what is wished of a rotation, or null. `same` is what the id was used for before; `mine` what this person already has in the event.
 */
export const WHY_NOT = `
SELECT
  (SELECT json_build_object('id', id, 'code', code, 'hash', request_hash) FROM registration WHERE id = $1) AS same,
  (SELECT to_json(place) FROM (
    SELECT e.id AS "eventId", e.status AS "eventStatus", p.kind,
      CASE WHEN s.id IS NULL THEN coalesce(p.taken >= p.capacity, false) ELSE s.taken >= s.capacity END AS "isFull",
      coalesce(s.starts_at, p.starts_at) <= $4 AS "hasBegun",
      coalesce(s.ends_at, p.ends_at) <= $4 AS "isOver",
      t.status AS "tableStatus",
      p.kind = 'rotation' AND ${roundsBegun('e.id')} AS "roundsBegun",
      EXISTS (SELECT FROM (${namedIn('$7::jsonb')}) n WHERE NOT EXISTS (
        SELECT FROM event_table b WHERE b.id = n.id AND b.event_id = e.id AND b.status = 'taken')) AS "tableUnknown",
      s.id IS NOT NULL AND coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false) AS "opensOnTheSpot",
      EXISTS (SELECT FROM offer o WHERE o.status = 'held' AND o.held_until <= $4
        AND o.part_id = p.id AND (s.id IS NULL OR o.slot_id = s.id)) AS "isOverdue",
      (SELECT r.id FROM registration r WHERE r.event_id = e.id AND r.status = 'active'
        AND r.person_id IN (${personIdsOf('$5', '$6')}) LIMIT 1) AS mine
    FROM part p
    JOIN event e ON e.id = p.event_id
    LEFT JOIN slot s ON s.part_id = p.id AND s.id = $2
    LEFT JOIN event_table t ON t.id = s.event_table_id
    WHERE p.id = coalesce((SELECT part_id FROM slot WHERE id = $2), $3)
  ) place) AS place`;

export interface WhyNotRow {
  same: { id: string; code: string; hash: string | null } | null;
  place: {
    eventId: string;
    eventStatus: 'draft' | 'published' | 'cancelled';
    kind: 'presentation' | 'slots' | 'rotation' | 'queue';
    isFull: boolean;
    hasBegun: boolean;
    isOver: boolean;
    tableStatus: 'free' | 'asked' | 'taken' | null;
    roundsBegun: boolean;
    /** They wish for a table that nobody holds, or that is not of this event. */
    tableUnknown: boolean;
    opensOnTheSpot: boolean;
    isOverdue: boolean;
    mine: string | null;
  } | null;
}

const FREE_TIME = `s.id, s.part_id AS "partId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.event_table_id AS "tableId",
  t.number AS "tableNumber", f.name AS "employerName", t.topic`;

/** Free slots of published events at tables that somebody holds. $2: now, $3: also what opens on the spot (at the desk). */
const FREE = `JOIN event e ON e.id = s.event_id AND e.status = 'published'
  JOIN part p ON p.id = s.part_id
  JOIN event_table t ON t.id = s.event_table_id AND t.status = 'taken'
  LEFT JOIN employer f ON f.id = t.employer_id
  WHERE s.taken < s.capacity AND s.starts_at > $2
    AND ($3 OR NOT coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false))`;

/** Beside slot $1: the same table first, nearest in time; then the others near that time. $4: how many, $5: none that overlaps it. */
export const FREE_BESIDE = `
SELECT ${FREE_TIME}
FROM slot wanted JOIN slot s ON s.event_id = wanted.event_id
${FREE} AND wanted.id = $1
  AND NOT ($5 AND tstzrange(s.starts_at, s.ends_at) && tstzrange(wanted.starts_at, wanted.ends_at))
ORDER BY s.event_table_id <> wanted.event_table_id, abs(extract(epoch FROM s.starts_at - wanted.starts_at)), s.starts_at, t.number
LIMIT $4`;

/** All free slots of event $1 in order of time. $4: how many. */
export const FREE_IN_EVENT = `
SELECT ${FREE_TIME}
FROM slot s
${FREE} AND s.event_id = $1
ORDER BY s.starts_at, t.number
LIMIT $4`;
