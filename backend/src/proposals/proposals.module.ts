import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { EmployerProposalsService } from './employer-proposals.service.js';
import { MyProposalsService } from './my-proposals.service.js';
import { ProposalListsService } from './proposal-lists.service.js';
import { ProposalsEmployerController } from './proposals.employer.controller.js';
import { ProposalsLinkController } from './proposals.link.controller.js';
import { ProposalsMyController } from './proposals.my.controller.js';
import { ProposalsService } from './proposals.service.js';
import { ProposalsStaffController } from './proposals.staff.controller.js';
import { ProposalsTime } from './proposals-time.service.js';

/** Staff propose somebody for an opening; the young person is asked first, and only then the firm. */
@Module({
  imports: [PeopleModule],
  controllers: [
    ProposalsEmployerController,
    ProposalsLinkController,
    ProposalsMyController,
    ProposalsStaffController,
  ],
  providers: [
    EmployerProposalsService,
    MyProposalsService,
    ProposalListsService,
    ProposalsService,
    ProposalsTime,
  ],
  exports: [MyProposalsService, ProposalsService, ProposalsTime],
})
export class ProposalsModule {}
