import { Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { kindOf } from '../logs/describe.js';
import { closeWithin, QUEUE_CLOSES_WITHIN_MS } from './close-within.js';

/** What lies in the queue: which row it is about, and the version of this shape. */
export interface RowJob {
  id: string;
  v: 1;
}

const BATCH = 500;
const HELD_AT_MOST = 5000;

/**
 * Brings ids of rows to a queue in the background. Nobody waits for it and it never throws: one batch is under way at a
 * time, what comes meanwhile is held up to a limit, and what goes beyond it is left to the sweep, as is everything that
 * fails. So a queue that is down or slow costs the caller nothing, and memory stays bounded.
 */
export class Courier {
  private held: string[] = [];
  private isUnderWay = false;
  private isTroubled = false;
  private readonly logger: Logger;

  constructor(private readonly queue: Queue) {
    this.logger = new Logger(`queue ${queue.name}`);
    queue.on('error', (error) => this.trouble(error));
  }

  bring(ids: readonly string[]): void {
    this.held.push(...ids.slice(0, Math.max(0, HELD_AT_MOST - this.held.length)));
    if (!this.isUnderWay) void this.work();
  }

  /** Brings rows now and tells whether the queue took them; for the sweep, which may wait. */
  async deliver(ids: readonly string[]): Promise<void> {
    await this.queue.addBulk(ids.map(jobOf));
  }

  /** Brings one row once more, after a while. The id differs, because the job that asks for it is still in the queue. */
  async bringAgain(id: string, attempt: number, afterMs: number): Promise<void> {
    const job = jobOf(id);
    await this.queue.add(job.name, job.data, { jobId: `${id}-${attempt}`, delay: afterMs });
  }

  async close(): Promise<void> {
    await closeWithin(this.queue, QUEUE_CLOSES_WITHIN_MS);
  }

  private async work(): Promise<void> {
    this.isUnderWay = true;
    while (this.held.length > 0) {
      const batch = this.held.splice(0, BATCH);
      try {
        await this.queue.addBulk(batch.map(jobOf));
        this.recovered();
      } catch (error) {
        this.trouble(error);
      }
    }
    this.isUnderWay = false;
  }

  private trouble(error: unknown): void {
    if (this.isTroubled) return;
    this.isTroubled = true;
    this.logger.warn(`does not answer (${kindOf(error)}); the sweep will bring what is left`);
  }

  private recovered(): void {
    if (this.isTroubled) this.logger.warn('answers again');
    this.isTroubled = false;
  }
}

const jobOf = (id: string) => ({ name: 'row', data: { id, v: 1 } satisfies RowJob, opts: { jobId: id } });
