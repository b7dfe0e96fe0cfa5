import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { QueueModule } from './queue.module.js';
import { RowQueue, rowQueue } from './row-queue.js';
import { rowProcessor, WORK } from './row.processor.js';

interface Work {
  name: string;
  /** How many rows one worker has in hand at a time. */
  atATime: number;
  imports: NonNullable<ModuleMetadata['imports']>;
  inject: NonNullable<FactoryProvider['inject']>;
  // Nest hands over what `inject` lists, in that order. Doing a row twice must be harmless: two workers may.
  useFactory: (...services: never[]) => (id: string) => Promise<unknown>;
}

/** A queue of a room's rows: whoever writes a row brings it, the worker does it. So rooms know nothing of the queue's library. */
@Module({})
export class RowQueueModule {
  static bringing(name: string): DynamicModule {
    return {
      module: RowQueueModule,
      imports: [QueueModule, BullModule.registerQueue({ name })],
      providers: [
        {
          provide: rowQueue(name),
          inject: [getQueueToken(name)],
          useFactory: (queue: Queue) => new RowQueue(queue),
        },
      ],
      exports: [rowQueue(name)],
    };
  }

  static doing({ name, atATime, imports, inject, useFactory }: Work): DynamicModule {
    return {
      module: RowQueueModule,
      imports: [QueueModule, BullModule.registerQueue({ name }), ...imports],
      providers: [
        { provide: WORK, inject, useFactory: useFactory as FactoryProvider['useFactory'] },
        rowProcessor(name, atATime),
      ],
    };
  }
}
