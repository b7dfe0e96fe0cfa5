import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OpeningBatchService } from './opening-batch.service.js';
import { OpeningDecisionsService } from './opening-decisions.service.js';
import { OpeningFreshnessService } from './opening-freshness.service.js';
import { OpeningSharesService } from './opening-shares.service.js';
import { OpeningListsService } from './opening-lists.service.js';
import { OpeningsEmployerController } from './openings.employer.controller.js';
import { OpeningsLinkController } from './openings.link.controller.js';
import { OpeningsPublicController } from './openings.public.controller.js';
import { OpeningsService } from './openings.service.js';
import { OpeningsStaffController } from './openings.staff.controller.js';

@Module({
  imports: [CatalogueModule],
  controllers: [
    OpeningsEmployerController,
    OpeningsLinkController,
    OpeningsPublicController,
    OpeningsStaffController,
  ],
  providers: [
    OpeningBatchService,
    OpeningDecisionsService,
    OpeningFreshnessService,
    OpeningListsService,
    OpeningSharesService,
    OpeningsService,
  ],
  exports: [
    OpeningBatchService,
    OpeningDecisionsService,
    OpeningFreshnessService,
    OpeningListsService,
    OpeningSharesService,
    OpeningsService,
  ],
})
export class OpeningsModule {}
