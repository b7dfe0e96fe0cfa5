import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { describe, kindOf } from '../platform/logs/describe.js';
import { closeWithin, WORKER_CLOSES_WITHIN_MS } from '../platform/queue/close-within.js';
import type { RowJob } from '../platform/queue/courier.js';
import { DeliveryService } from './delivery.service.js';
import { DELIVERY } from './outbox.service.js';

/** How many messages one worker sends at a time. */
const AT_A_TIME = 10;

@Processor(DELIVERY, { concurrency: AT_A_TIME })
export class DeliveryProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger('delivery');

  constructor(private readonly delivery: DeliveryService) {
    super();
  }

  async process(job: Job<RowJob>): Promise<void> {
    await this.delivery.deliver(job.data.id);
  }

  @OnWorkerEvent('failed')
  failed(job: Job<RowJob> | undefined, error: Error): void {
    this.logger.error(`job ${job?.id ?? '?'} failed, the sweep will bring it again: ${describe(error)}`);
  }

  @OnWorkerEvent('error')
  troubled(error: Error): void {
    this.logger.warn(kindOf(error));
  }

  /** What is being sent is sent before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await closeWithin(this.worker, WORKER_CLOSES_WITHIN_MS);
  }
}
