import { InjectQueue } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import { kindOf } from '../logs/describe.js';
import { closeWithin, QUEUE_CLOSES_WITHIN_MS } from './close-within.js';
import { type Chore, CHORES, HOUSEKEEPING } from './chore.js';

/** Well below a minute: the schedule itself may be lost with the queue, and the sweep must come within the minute. */
const LOOKS_EVERY_MS = 20_000;

/**
 * Writes the schedule into the queue, and writes it again and again: a Redis that was flushed or replaced has lost it, and
 * with it the sweep that puts back everything else. Writing what is there already changes nothing.
 */
@Injectable()
export class HousekeepingSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(HOUSEKEEPING);
  private timer: NodeJS.Timeout | undefined;
  private isWriting = false;
  private isTroubled = false;

  constructor(
    @Inject(CHORES) private readonly chores: Chore[],
    @InjectQueue(HOUSEKEEPING) private readonly queue: Queue,
  ) {
    queue.on('error', (error) => this.trouble(error));
  }

  onApplicationBootstrap(): void {
    void this.write();
    this.timer = setInterval(() => void this.write(), LOOKS_EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await closeWithin(this.queue, QUEUE_CLOSES_WITHIN_MS);
  }

  /** Never throws: without a queue it is tried again at the next look. */
  async write(): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    try {
      for (const { name, everyMs } of this.chores) {
        await this.queue.upsertJobScheduler(name, { every: everyMs }, { name });
      }
      this.isTroubled = false;
    } catch (error) {
      this.trouble(error);
    } finally {
      this.isWriting = false;
    }
  }

  private trouble(error: unknown): void {
    if (!this.isTroubled) this.logger.warn(kindOf(error));
    this.isTroubled = true;
  }
}
