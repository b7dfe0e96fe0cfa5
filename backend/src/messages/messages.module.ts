import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { QueueModule } from '../platform/queue/queue.module.js';
import { DELIVERY, Outbox } from './outbox.service.js';

/** What the rooms need to tell somebody something. Delivering it is the worker's: see delivery.module.ts. */
@Module({
  imports: [QueueModule, BullModule.registerQueue({ name: DELIVERY })],
  providers: [Outbox],
  exports: [Outbox],
})
export class MessagesModule {}
