import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { InterestService } from './interest.service.js';
import { PlansService } from './plans.service.js';
import { RotationEmployerController } from './rotation.employer.controller.js';
import { RotationLinkController } from './rotation.link.controller.js';
import { RotationService } from './rotation.service.js';
import { RotationStaffController } from './rotation.staff.controller.js';
import { WishesService } from './wishes.service.js';

@Module({
  imports: [BookingsModule],
  controllers: [RotationLinkController, RotationEmployerController, RotationStaffController],
  providers: [InterestService, PlansService, RotationService, WishesService],
  exports: [RotationService],
})
export class RotationModule {}
