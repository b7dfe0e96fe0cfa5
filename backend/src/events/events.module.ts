import { Module } from '@nestjs/common';
import { EventsEmployerController } from './events.employer.controller.js';
import { EventsPublicController } from './events.public.controller.js';
import { EventsService } from './events.service.js';
import { EventsStaffController } from './events.staff.controller.js';
import { ProgrammeService } from './programme.service.js';
import { SeriesService } from './series.service.js';
import { SeriesStaffController } from './series.staff.controller.js';
import { TablesService } from './tables.service.js';
import { TablesStaffController } from './tables.staff.controller.js';
import { TimesOnTheSpot } from './times-on-the-spot.service.js';

@Module({
  controllers: [
    EventsEmployerController,
    EventsPublicController,
    EventsStaffController,
    SeriesStaffController,
    TablesStaffController,
  ],
  providers: [EventsService, ProgrammeService, SeriesService, TablesService, TimesOnTheSpot],
  exports: [EventsService, ProgrammeService, SeriesService, TablesService, TimesOnTheSpot],
})
export class EventsModule {}
