import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { queueConnection, queuePrefix } from './connection.js';

/** The queue's connection. Rooms register their own queues by name (`BullModule.registerQueue`). */
@Module({
  imports: [
    BullModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        connection: queueConnection(config),
        prefix: queuePrefix(config),
        // The queue remembers nothing: a job that is done or failed is gone, so the same id can be put in again.
        defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
      }),
    }),
  ],
})
export class QueueModule {}
