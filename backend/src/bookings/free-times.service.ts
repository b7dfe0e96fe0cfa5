import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { FREE_BESIDE, FREE_IN_EVENT } from './bookings.sql.js';
import type { freeTime } from './bookings.schema.js';

export type FreeTime = z.infer<typeof freeTime>;

/** What is told with a refusal, so that nobody meets a dead end. */
const NEXT_TIMES = 6;
const ALL_TIMES = 500;

type FreeTimeRow = Omit<FreeTime, 'startsAt' | 'endsAt' | 'state'> & { startsAt: Date; endsAt: Date };

@Injectable()
export class FreeTimes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** This slot when it is free, and the free ones next to it. */
  beside(slotId: string, { atTheDesk = false, notThen = false } = {}): Promise<FreeTime[]> {
    return this.read('free times beside', FREE_BESIDE, [slotId, this.now(), atTheDesk, NEXT_TIMES, notThen]);
  }

  ofEvent(eventId: string): Promise<FreeTime[]> {
    return this.read('free times of event', FREE_IN_EVENT, [eventId, this.now(), false, ALL_TIMES]);
  }

  private async read(name: string, text: string, values: unknown[]): Promise<FreeTime[]> {
    const rows = await this.db.once<FreeTimeRow>(name, text, values);
    return rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      state: 'free',
    }));
  }

  private now(): string {
    return this.clock.now().toString();
  }
}
