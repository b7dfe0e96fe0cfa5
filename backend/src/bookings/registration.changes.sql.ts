import type { Place } from './booking.locks.js';
import { BEGINS } from './registration.sql.js';

export interface Standing {
  id: string;
  eventId: string;
  personId: string;
  status: 'active' | 'cancelled';
  hasBegun: boolean;
}
export interface BookedMeeting extends Place {
  id: string;
  slotId: string | null;
  /** Of the rotation; null: a time that was booked. */
  round: number | null;
}
export interface TargetSlot extends Place {
  slotId: string;
  tableId: string;
  startsAt: Date;
  endsAt: Date;
  tableStatus: string;
  opensOnTheSpot: boolean;
  hasBegun: boolean;
  isOver: boolean;
}

/** Registration $1, and whether it has begun at $2. */
export const STANDING = `
SELECT r.id, r.event_id AS "eventId", r.person_id AS "personId", r.status, ${BEGINS} <= $2 AS "hasBegun"
FROM registration r JOIN event e ON e.id = r.event_id WHERE r.id = $1`;

/** Slot $1 of event $2, as it is at $3. */
export const TARGET = `
SELECT s.id AS "slotId", s.part_id AS "partId", s.event_table_id AS "tableId", s.starts_at AS "startsAt", s.ends_at AS "endsAt",
  t.status AS "tableStatus", coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false) AS "opensOnTheSpot",
  s.starts_at <= $3 AS "hasBegun", s.ends_at <= $3 AS "isOver"
FROM slot s JOIN event_table t ON t.id = s.event_table_id JOIN part p ON p.id = s.part_id
WHERE s.id = $1 AND s.event_id = $2`;

/** What registration $1 has booked, and its meetings in a rotation; no slot, no part: it did not come from one. */
export const MEETINGS_OF = `
SELECT m.id, m.slot_id AS "slotId", s.part_id AS "partId", m.round
FROM meeting m LEFT JOIN slot s ON s.id = m.slot_id
WHERE m.registration_id = $1 AND m.status = 'booked' ORDER BY m.starts_at`;
