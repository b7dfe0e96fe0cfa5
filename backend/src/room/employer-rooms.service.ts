import { Injectable } from '@nestjs/common';
import type { RecruiterActor } from '../accounts/actor.js';
import { CARD, FROM_EVENT } from '../events/event.views.sql.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { isOnAt } from './room.evening.js';
import { onEvent } from './room.parts.schema.js';
import type { EmployerRooms } from './table-room.schema.js';

/** So long after an evening its table is among ours: time to call whom we liked. */
const REMEMBERED_DAYS = 30;

/** Evenings that are $1 on or were not long ago, with a table of employer $2. Both thumbs up: as Moment.isBoth says it. */
const ROOMS = `
SELECT ${CARD} AS event, t.number AS "tableNumber",
  (SELECT count(*)::integer FROM turn v WHERE v.event_table_id = t.id AND v.state = 'done') AS met,
  (SELECT count(*)::integer FROM turn v WHERE v.event_table_id = t.id AND v.state = 'done' AND v.answer = 'yes'
    AND v.impression IN ('go_on', 'work_trial')) AS both
${FROM_EVENT}
JOIN event_table t ON t.event_id = e.id AND t.employer_id = $2 AND t.status = 'taken'
WHERE e.status = 'published' AND e.ends_at > $1::timestamptz - make_interval(days => ${REMEMBERED_DAYS})
  AND e.starts_at < $1::timestamptz + interval '1 day'
ORDER BY e.starts_at DESC, e.id LIMIT 50`;

/** Where a firm has sat, and sits now. */
@Injectable()
export class EmployerRoomsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async all(actor: RecruiterActor): Promise<EmployerRooms> {
    const now = this.clock.now();
    const rows = await this.db.beyond(() =>
      this.db.once<Omit<EmployerRooms['rooms'][number], 'isOn'>>('rooms of employer', ROOMS, [
        now.toString(),
        actor.employerId,
      ]),
    );
    const rooms = rows.map(({ event, ...row }) => ({
      ...row,
      event: onEvent.parse(event),
      isOn: isOnAt(event, now.epochMilliseconds),
    }));
    return {
      rooms: rooms.filter(({ isOn, event }) => isOn || Date.parse(event.startsAt) <= now.epochMilliseconds),
    };
  }
}
