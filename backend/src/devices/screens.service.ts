import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { BoardActor, KioskActor } from '../accounts/actor.js';
import { CARD, FROM_EVENT, PUBLIC_EVENT } from '../events/event.views.sql.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';
import type { boardEvent, kioskToday } from './devices.schema.js';

type KioskToday = z.output<typeof kioskToday>;
type BoardEvent = z.output<typeof boardEvent>;

/** What stands on the screens that everybody in the room can read. The device sees what anybody may see, and no more. */
@Injectable()
export class ScreensService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async today({ ohjaamoId }: KioskActor): Promise<KioskToday> {
    const now = this.clock.now().toString();
    const [today] = await this.db.once<KioskToday>('kiosk_today', TODAY, [now, ohjaamoId]);
    if (!today) throw refuse('not_found');
    return today;
  }

  async event({ eventId }: BoardActor): Promise<BoardEvent> {
    const [row] = await this.db.once<{ view: BoardEvent }>(
      'board_event',
      `SELECT ${PUBLIC_EVENT} AS view ${FROM_EVENT} WHERE e.id = $2 AND e.status <> 'draft'`,
      [this.clock.now().toString(), eventId],
    );
    if (!row) throw refuse('not_found');
    return row.view;
  }
}

/** $1 now, $2 the Ohjaamo. An event that is over disappears, one that began earlier stays until it ends. */
const TODAY = `
SELECT jsonb_build_object('id', k.id, 'name', k.name, 'timeZone', k.time_zone) AS ohjaamo,
  (($1::timestamptz AT TIME ZONE k.time_zone)::date)::text AS day,
  coalesce((SELECT jsonb_agg(${CARD} ORDER BY e.starts_at, e.id) ${FROM_EVENT}
    WHERE e.ohjaamo_id = k.id AND e.status = 'published' AND e.ends_at > $1
      AND (e.starts_at AT TIME ZONE k.time_zone)::date <= ($1::timestamptz AT TIME ZONE k.time_zone)::date), '[]') AS events
FROM ohjaamo k WHERE k.id = $2`;
