import { personIdsOf } from '../people/person.sql.js';
import { roundsBegun } from '../rotation/entry.sql.js';

/** What can be waited for in part $1: $2 table or null, $3 now, $4 phone, $5 e-mail. */
export const WAITED_FOR = `
SELECT p.id AS "partId", p.event_id AS "eventId", p.kind, p.capacity - p.taken AS seats,
  coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false) AS "opensOnTheSpot",
  CASE p.kind WHEN 'presentation' THEN p.starts_at > $3
    WHEN 'rotation' THEN p.starts_at > $3 AND NOT ${roundsBegun('p.event_id')}
    ELSE EXISTS (SELECT FROM slot s JOIN event_table t ON t.id = s.event_table_id AND t.status = 'taken'
      WHERE s.event_id = p.event_id AND s.part_id = p.id AND s.starts_at > $3
        AND ($2::uuid IS NULL OR s.event_table_id = $2)) END AS "isAhead",
  $2::uuid IS NULL OR EXISTS (SELECT FROM event_table t WHERE t.id = $2 AND t.event_id = p.event_id) AS "tableIsHere",
  (SELECT r.id FROM registration r WHERE r.event_id = p.event_id AND r.status = 'active'
    AND r.person_id IN (${personIdsOf('$4', '$5')}) LIMIT 1) AS mine
FROM part p WHERE p.id = $1`;

export interface WaitedFor {
  partId: string;
  eventId: string;
  kind: 'presentation' | 'slots' | 'rotation' | 'queue';
  /** Free ones; null: it has no limit, or no seats. */
  seats: number | null;
  opensOnTheSpot: boolean;
  isAhead: boolean;
  tableIsHere: boolean;
  mine: string | null;
}

export const JOIN_LINE = `
INSERT INTO waiting_list_entry
  (id, ohjaamo_id, event_id, part_id, event_table_id, person_id, first_name, language, request_hash, joined_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Entry $1 with its offer that is still held, if any; $2: now. */
export const STANDING_IN_LINE = `
SELECT w.id, w.event_id AS "eventId", w.part_id AS "partId", w.person_id AS "personId", w.first_name AS "firstName", w.language,
  w.status, p.kind, o.id AS "offerId", o.slot_id AS "slotId", o.held_until <= $2 AS "isOverdue",
  s.event_table_id AS "tableId", s.starts_at AS "startsAt", s.ends_at AS "endsAt"
FROM waiting_list_entry w JOIN part p ON p.id = w.part_id
LEFT JOIN offer o ON o.entry_id = w.id AND o.status = 'held'
LEFT JOIN slot s ON s.id = o.slot_id
WHERE w.id = $1`;

export interface StandingInLine {
  id: string;
  eventId: string;
  partId: string;
  personId: string;
  firstName: string;
  language: 'fi' | 'sv' | 'en';
  status: 'waiting' | 'offered' | 'taken' | 'left';
  /** Of the part they wait for. */
  kind: WaitedFor['kind'];
  offerId: string | null;
  slotId: string | null;
  isOverdue: boolean | null;
  tableId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What the person of an accepted offer has in event $1 already; a meeting of its rotation is not exchanged for a time. */
export const HAS_ALREADY = `
SELECT r.id, m.id AS "meetingId", m.slot_id AS "slotId", s.part_id AS "partId", m.starts_at <= $3 AS "hasBegun",
  EXISTS (SELECT FROM seat x WHERE x.registration_id = r.id AND x.part_id = $4 AND x.status = 'booked') AS "hasSeat"
FROM registration r
LEFT JOIN meeting m ON m.registration_id = r.id AND m.status = 'booked' AND m.round IS NULL
LEFT JOIN slot s ON s.id = m.slot_id
WHERE r.event_id = $1 AND r.person_id = $2 AND r.status = 'active'
LIMIT 1`;

export interface HasAlready {
  id: string;
  meetingId: string | null;
  slotId: string | null;
  partId: string | null;
  hasBegun: boolean | null;
  hasSeat: boolean;
}
