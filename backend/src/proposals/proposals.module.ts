import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { EmployerProposalsService } from './employer-proposals.service.js';
import { EveningPlaces } from './evening-places.service.js';
import { EveningProposalsLinkController } from './evening-proposals.link.controller.js';
import { EveningProposalsMyController } from './evening-proposals.my.controller.js';
import { EveningProposalsService } from './evening-proposals.service.js';
import { EveningProposalsStaffController } from './evening-proposals.staff.controller.js';
import { MyEveningProposalsService } from './my-evening-proposals.service.js';
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
  imports: [BookingsModule, PeopleModule, ProposalsCoreModule],
  controllers: [
    EveningProposalsLinkController,
    EveningProposalsMyController,
    EveningProposalsStaffController,
    ProposalsEmployerController,
    ProposalsLinkController,
    ProposalsMyController,
    ProposalsStaffController,
  ],
  providers: [
    EmployerProposalsService,
    EveningPlaces,
    EveningProposalsService,
    MyEveningProposalsService,
    MyProposalsService,
    ProposalListsService,
    ProposalsService,
  ],
  exports: [
    EveningProposalsService,
    MyEveningProposalsService,
    MyProposalsService,
    ProposalsService,
    ProposalsCoreModule,
  ],
})
export class ProposalsModule {}
