import { roundsBegun } from '../rotation/entry.sql.js';

/** Offers of part $1 whose time is over at $2. */
export const OVERDUE = `
SELECT id, entry_id AS "entryId", part_id AS "partId", slot_id AS "slotId"
FROM offer WHERE part_id = $1 AND status = 'held' AND held_until <= $2
ORDER BY held_until, id`;

/** As many as a rotation without a limit has. */
const NO_LIMIT = 1_000_000;

/** Part $1 as promotion needs to know it; `seats` are those nobody has, null when the part has slots. */
export const PART = `
SELECT id, event_id AS "eventId", starts_at AS "startsAt", (settings ->> 'offerMinutes')::integer AS "offerMinutes",
  CASE WHEN kind IN ('presentation', 'rotation') THEN coalesce(capacity, ${NO_LIMIT}) - taken END AS seats,
  kind = 'rotation' AND ${roundsBegun('part.event_id')} AS "roundsBegun",
  kind = 'slots' AND NOT coalesce((settings ->> 'opensOnTheSpot')::boolean, false) AS "hasSlots",
  (SELECT count(*)::integer FROM waiting_list_entry w WHERE w.part_id = part.id AND w.status = 'waiting') AS waiting
FROM part WHERE id = $1`;

export interface PartRow {
  id: string;
  eventId: string;
  startsAt: Date;
  offerMinutes: number | null;
  seats: number | null;
  roundsBegun: boolean;
  hasSlots: boolean;
  waiting: number;
}

/**
 * Free slots of part $1 in event $2 that begin after $3, in order of time. One that a booking is just taking is passed over:
 * waiting for it could close a circle (its person may be the one whose place we free), and it was not freed by us. Should
 * that booking come to nothing, the sweep finds the slot.
 */
export const FREE_SLOTS = `
SELECT s.id AS "slotId", s.event_table_id AS "tableId", s.starts_at AS "startsAt", s.ends_at AS "endsAt"
FROM slot s JOIN event_table t ON t.id = s.event_table_id AND t.status = 'taken'
WHERE s.event_id = $2 AND s.part_id = $1 AND s.taken < s.capacity AND s.starts_at > $3
ORDER BY s.starts_at, t.number, s.id
FOR NO KEY UPDATE OF s SKIP LOCKED`;

export interface FreePlace {
  slotId: string | null;
  tableId: string | null;
  startsAt: Date;
  endsAt: Date | null;
}

/**
 * Who is next for a place of part $1 at table $2 (null: a seat) from $3 to $4 of event $5: in the order of joining, this table
 * or any, and nobody who meets somebody elsewhere at that very time. A meeting in this event is no hindrance: it is exchanged.
 */
export const NEXT_IN_LINE = `
SELECT w.id, w.person_id AS "personId"
FROM waiting_list_entry w
WHERE w.part_id = $1 AND w.status = 'waiting'
  AND (w.event_table_id IS NULL OR w.event_table_id = $2)
  AND NOT EXISTS (
    SELECT FROM meeting m WHERE m.person_id = w.person_id AND m.status <> 'cancelled' AND m.event_id <> $5
      AND tstzrange(m.starts_at, m.ends_at) && tstzrange($3, $4) AND $4::timestamptz IS NOT NULL)
ORDER BY w.position
LIMIT 1`;

/** Events where an offer has run out at $1, or where somebody waits for what nobody has. */
export const UNTIDY = `
SELECT p.event_id AS id FROM offer o JOIN part p ON p.id = o.part_id
WHERE o.status = 'held' AND o.held_until <= $1
UNION
SELECT w.event_id FROM waiting_list_entry w
JOIN event e ON e.id = w.event_id AND e.status = 'published' AND e.ends_at > $1
JOIN part p ON p.id = w.part_id AND p.kind IN ('presentation', 'rotation') AND (p.capacity IS NULL OR p.taken < p.capacity)
  AND p.starts_at > $1
WHERE w.status = 'waiting'
UNION
SELECT w.event_id FROM waiting_list_entry w
JOIN event e ON e.id = w.event_id AND e.status = 'published' AND e.ends_at > $1
JOIN slot s ON s.event_id = w.event_id AND s.part_id = w.part_id AND s.taken < s.capacity AND s.starts_at > $1
JOIN event_table t ON t.id = s.event_table_id AND t.status = 'taken'
WHERE w.status = 'waiting' AND (w.event_table_id IS NULL OR w.event_table_id = s.event_table_id)`;
