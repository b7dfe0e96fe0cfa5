import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EventsModule } from '../events/events.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { ApprovalsService } from './approvals.service.js';
import { EmployerRequestsService } from './employer-requests.service.js';
import { EmployersEmployerController } from './employers.employer.controller.js';
import { EmployersPublicController } from './employers.public.controller.js';
import { EmployersService } from './employers.service.js';
import { EmployersStaffController } from './employers.staff.controller.js';
import { KnownEmployersService } from './known-employers.service.js';
import { LogosController } from './logos.controller.js';
import { LogosService } from './logos.service.js';
import { TeamService } from './team.service.js';

@Module({
  imports: [AccountsModule, EventsModule, OpeningsModule],
  controllers: [
    EmployersEmployerController,
    EmployersPublicController,
    EmployersStaffController,
    LogosController,
  ],
  providers: [
    ApprovalsService,
    EmployerRequestsService,
    EmployersService,
    KnownEmployersService,
    LogosService,
    TeamService,
  ],
  exports: [EmployersService, KnownEmployersService],
})
export class EmployersModule {}
