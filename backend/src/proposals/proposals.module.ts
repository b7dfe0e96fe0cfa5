import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { EmployerProposalsService } from './employer-proposals.service.js';
import { MyProposalsService } from './my-proposals.service.js';
import { ProposalListsService } from './proposal-lists.service.js';
import { ProposalsCoreModule } from './proposals-core.module.js';
import { ProposalsEmployerController } from './proposals.employer.controller.js';
import { ProposalsLinkController } from './proposals.link.controller.js';
import { ProposalsMyController } from './proposals.my.controller.js';
import { ProposalsService } from './proposals.service.js';
import { ProposalsStaffController } from './proposals.staff.controller.js';

/** Staff propose somebody for an opening; the young person is asked first, and only then the firm. */
@Module({
  imports: [PeopleModule, ProposalsCoreModule],
  controllers: [
    ProposalsEmployerController,
    ProposalsLinkController,
    ProposalsMyController,
    ProposalsStaffController,
  ],
  providers: [EmployerProposalsService, MyProposalsService, ProposalListsService, ProposalsService],
  exports: [MyProposalsService, ProposalsService, ProposalsCoreModule],
})
export class ProposalsModule {}
