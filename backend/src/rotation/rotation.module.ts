import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { EventsModule } from '../events/events.module.js';
import { RowQueueModule } from '../platform/queue/row-queue.module.js';
import { InterestService } from './interest.service.js';
import { PlanViews } from './plan-views.service.js';
import { PLANNING, PlanningService } from './planning.service.js';
import { PlansService } from './plans.service.js';
import { Publication } from './publication.service.js';
import { RotationFactsService } from './rotation-facts.service.js';
import { RotationEmployerController } from './rotation.employer.controller.js';
import { RotationLinkController } from './rotation.link.controller.js';
import { RotationService } from './rotation.service.js';
import { RotationStaffController } from './rotation.staff.controller.js';
import { WishesService } from './wishes.service.js';
import { Wishing } from './wishing.js';

@Module({
  imports: [BookingsModule, EventsModule, RowQueueModule.bringing(PLANNING)],
  controllers: [RotationLinkController, RotationEmployerController, RotationStaffController],
  providers: [
    InterestService,
    PlansService,
    PlanningService,
    PlanViews,
    Publication,
    RotationFactsService,
    RotationService,
    WishesService,
    Wishing,
  ],
  exports: [PlanningService, RotationFactsService, RotationService],
})
export class RotationModule {}
