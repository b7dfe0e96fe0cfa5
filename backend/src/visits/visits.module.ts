import { Module } from '@nestjs/common';
import { VisitsKioskController } from './visits.kiosk.controller.js';
import { VisitsService } from './visits.service.js';
import { VisitsStaffController } from './visits.staff.controller.js';

@Module({
  controllers: [VisitsKioskController, VisitsStaffController],
  providers: [VisitsService],
})
export class VisitsModule {}
