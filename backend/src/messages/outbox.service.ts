import { InjectQueue } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM } from '../platform/database/database.js';
import { Courier } from '../platform/queue/courier.js';
import { OUTBOX } from './outbox.js';

export const DELIVERY = 'delivery';
/** A claim that is older than this belongs to a worker that died: sending itself is given up long before. */
export const CLAIM_HOLDS = { minutes: 5 };
const PAGE = 1000;

/** Puts what is written in the outbox into the queue: at once after the commit, and by the sweep what was left. */
@Injectable()
export class Outbox implements OnModuleInit, BeforeApplicationShutdown {
  private readonly courier: Courier;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @InjectQueue(DELIVERY) queue: Queue,
  ) {
    this.courier = new Courier(queue);
  }

  onModuleInit(): void {
    this.db.whenCommitted(OUTBOX, (ids) => this.enqueue(ids));
  }

  /**
   * For the fast lane, which writes its message in a statement of its own: call it with the row's id after the commit.
   * Returns at once and never throws, whatever state the queue is in.
   */
  enqueue(ids: readonly string[]): void {
    this.courier.bring(ids);
  }

  /** Once more after a failure; if the queue forgets, the sweep remembers. */
  async enqueueAgain(id: string, attempt: number, afterMs: number): Promise<void> {
    await this.courier.bringAgain(id, attempt, afterMs);
  }

  /** Every minute: whatever is due and not sent goes into the queue; what is there already stays one job. */
  sweep(): Promise<number> {
    return this.db.acting(SYSTEM, () => this.sweepDue());
  }

  private async sweepDue(): Promise<number> {
    const now = this.clock.now();
    let swept = 0;
    let after = { due: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const page = await this.db.once<{ id: string; due: string }>(
        'outbox_due',
        `SELECT id, not_before::text AS due FROM outgoing_message
         WHERE status IN ('waiting', 'sending') AND not_before <= $1 AND (status = 'waiting' OR claimed_at < $2)
           AND (not_before, id) > ($3, $4)
         ORDER BY not_before, id LIMIT ${PAGE}`,
        [now.toString(), now.subtract(CLAIM_HOLDS).toString(), after.due, after.id],
      );
      const last = page.at(-1);
      if (!last) return swept;
      await this.courier.deliver(page.map(({ id }) => id));
      swept += page.length;
      after = last;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.courier.close();
  }
}
