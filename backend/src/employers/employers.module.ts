import { Module } from '@nestjs/common';
import { ApprovalsService } from './approvals.service.js';
import { EmployersEmployerController } from './employers.employer.controller.js';
import { EmployersPublicController } from './employers.public.controller.js';
import { EmployersService } from './employers.service.js';
import { EmployersStaffController } from './employers.staff.controller.js';
import { TeamService } from './team.service.js';

@Module({
  controllers: [EmployersEmployerController, EmployersPublicController, EmployersStaffController],
  providers: [ApprovalsService, EmployersService, TeamService],
  exports: [ApprovalsService, EmployersService, TeamService],
})
export class EmployersModule {}
