import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Clock } from '../clock/clock.js';
import { describe, kindOf } from '../logs/describe.js';
import { closeWithin, WORKER_CLOSES_WITHIN_MS } from './close-within.js';
import { type Chore, CHORES, HOUSEKEEPING } from './chore.js';

@Processor(HOUSEKEEPING, { concurrency: 4 })
export class HousekeepingProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger(HOUSEKEEPING);

  constructor(
    @Inject(CHORES) private readonly chores: Chore[],
    private readonly clock: Clock,
  ) {
    super();
  }

  async process(job: Job): Promise<void> {
    await this.chores.find(({ name }) => name === job.name)?.run(this.clock.now());
  }

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, error: Error): void {
    this.logger.error(`${job?.name ?? 'a chore'} failed and will be done next time: ${describe(error)}`);
  }

  @OnWorkerEvent('error')
  troubled(error: Error): void {
    this.logger.warn(kindOf(error));
  }

  /** What is under way ends before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await closeWithin(this.worker, WORKER_CLOSES_WITHIN_MS);
  }
}
