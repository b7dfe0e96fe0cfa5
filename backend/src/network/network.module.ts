import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NetworkPublicController } from './network.public.controller.js';
import { NetworkService } from './network.service.js';
import { RolesLapseService } from './roles-lapse.service.js';
import { StaffTeamService } from './staff-team.service.js';
import { StaffTeamStaffController } from './staff-team.staff.controller.js';

@Module({
  imports: [AccountsModule],
  controllers: [NetworkPublicController, StaffTeamStaffController],
  providers: [NetworkService, RolesLapseService, StaffTeamService],
  exports: [NetworkService, RolesLapseService],
})
export class NetworkModule {}
