import { Module } from '@nestjs/common';
import { PlacementsOfEmployer } from './placement-employer.service.js';
import { PlacementMoves } from './placement-moves.service.js';
import { PlacementReminders } from './placement-reminders.service.js';
import { PlacementSharing } from './placement-sharing.service.js';
import { PlacementViews } from './placement-views.service.js';
import { PlacementsEmployerController } from './placements.employer.controller.js';
import { PlacementsMyController } from './placements.my.controller.js';
import { PlacementsService } from './placements.service.js';
import { PlacementsStaffController } from './placements.staff.controller.js';

/** Somebody starts somewhere: one pipeline, whose steps are data. */
@Module({
  controllers: [PlacementsEmployerController, PlacementsMyController, PlacementsStaffController],
  providers: [
    PlacementMoves,
    PlacementReminders,
    PlacementSharing,
    PlacementViews,
    PlacementsOfEmployer,
    PlacementsService,
  ],
  exports: [PlacementMoves, PlacementReminders, PlacementSharing, PlacementViews, PlacementsService],
})
export class PlacementsModule {}
