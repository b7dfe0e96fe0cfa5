import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Logger, type Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import { describe, kindOf } from '../logs/describe.js';
import { closeWithin, WORKER_CLOSES_WITHIN_MS } from './close-within.js';
import type { RowJob } from './courier.js';

/** What is done with a row. */
export const WORK = Symbol('work of a row queue');

/** @returns the class that takes rows from the queue of this name */
export function rowProcessor(name: string, atATime: number): Type {
  @Processor(name, { concurrency: atATime })
  class RowProcessor extends WorkerHost implements BeforeApplicationShutdown {
    private readonly logger = new Logger(name);

    constructor(@Inject(WORK) private readonly work: (id: string) => Promise<unknown>) {
      super();
    }

    async process(job: Job<RowJob>): Promise<void> {
      await this.work(job.data.id);
    }

    @OnWorkerEvent('failed')
    failed(job: Job<RowJob> | undefined, error: Error): void {
      this.logger.error(`row ${job?.id ?? '?'} failed, the sweep will bring it again: ${describe(error)}`);
    }

    @OnWorkerEvent('error')
    troubled(error: Error): void {
      this.logger.warn(kindOf(error));
    }

    /** What is under way has a while to end before the database is closed. */
    async beforeApplicationShutdown(): Promise<void> {
      await closeWithin(this.worker, WORKER_CLOSES_WITHIN_MS);
    }
  }
  return RowProcessor;
}
