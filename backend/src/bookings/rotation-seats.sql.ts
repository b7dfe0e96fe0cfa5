import { roundsBegun } from '../rotation/entry.sql.js';

/** Registration $1 and the rotation of its event, as they stand at $2. */
export const IN_ROTATION = `
SELECT r.event_id AS "eventId", p.id AS "partId",
  r.status = 'active' AND e.status = 'published' AND e.ends_at > $2 AS "isOn",
  ${roundsBegun('e.id')} AS "hasBegun",
  EXISTS (SELECT FROM seat s WHERE s.registration_id = r.id AND s.part_id = p.id AND s.status = 'booked') AS "hasSeat"
FROM registration r JOIN event e ON e.id = r.event_id
LEFT JOIN part p ON p.event_id = e.id AND p.kind = 'rotation'
WHERE r.id = $1 ORDER BY p.position LIMIT 1`;

export interface InRotation {
  eventId: string;
  /** null: the event has no rotation. */
  partId: string | null;
  isOn: boolean;
  hasBegun: boolean;
  hasSeat: boolean;
}
