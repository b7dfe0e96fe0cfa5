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

@Module({
  controllers: [
    EventsEmployerController,
    EventsPublicController,
    EventsStaffController,
    SeriesStaffController,
    TablesStaffController,
  ],
  providers: [EventsService, ProgrammeService, SeriesService, TablesService],
  exports: [EventsService, ProgrammeService, SeriesService, TablesService],
})
export class EventsModule {}
