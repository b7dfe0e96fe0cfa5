import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { type Chore, CHORES, HOUSEKEEPING } from './chore.js';
import { HousekeepingProcessor } from './housekeeping.processor.js';
import { HousekeepingSchedule } from './housekeeping.schedule.js';
import { QueueModule } from './queue.module.js';

interface Chores {
  imports: NonNullable<ModuleMetadata['imports']>;
  inject: NonNullable<FactoryProvider['inject']>;
  // Nest hands over what `inject` lists, in that order.
  useFactory: (...services: never[]) => Chore[];
}

/** What is done again and again, once for all workers together. */
@Module({})
export class HousekeepingModule {
  /** @param chores what there is to do; handed in, so that the platform knows no domain word */
  static with({ imports, inject, useFactory }: Chores): DynamicModule {
    return {
      module: HousekeepingModule,
      imports: [QueueModule, BullModule.registerQueue({ name: HOUSEKEEPING }), ...imports],
      providers: [
        { provide: CHORES, inject, useFactory: useFactory as FactoryProvider<Chore[]>['useFactory'] },
        HousekeepingProcessor,
        HousekeepingSchedule,
      ],
    };
  }
}
