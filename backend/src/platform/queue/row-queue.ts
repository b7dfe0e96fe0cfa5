import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Courier } from './courier.js';

/** Under which token the queue of this name is asked for. */
export const rowQueue = (name: string) => `row queue ${name}`;

/** Rows that wait for work which takes long: a room says which, a worker does it; see row-queue.module.ts. */
export class RowQueue implements BeforeApplicationShutdown {
  private readonly courier: Courier;

  constructor(queue: Queue) {
    this.courier = new Courier(queue);
  }

  /** Returns at once and never throws, whatever state the queue is in; what is lost, a sweep of the room's must bring again. */
  bring(ids: readonly string[]): void {
    this.courier.bring(ids);
  }

  /** For the sweep, which may wait. What is in the queue already stays one job. */
  async bringAgain(ids: readonly string[]): Promise<void> {
    await this.courier.deliver(ids);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.courier.close();
  }
}
