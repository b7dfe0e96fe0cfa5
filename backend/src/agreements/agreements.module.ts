import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AgreementDocumentsService } from './agreement-documents.service.js';
import { AgreementViewsService } from './agreement-views.service.js';
import { AgreementsEmployerController } from './agreements.employer.controller.js';
import { AgreementsMyController } from './agreements.my.controller.js';
import { AgreementsStaffController } from './agreements.staff.controller.js';
import { DraftingService } from './drafting.service.js';
import { FeedbackService } from './feedback.service.js';
import { SigningService } from './signing.service.js';

/** What three sides agree about a work trial: found together, made as a document, signed, and how it went. */
@Module({
  imports: [CatalogueModule],
  controllers: [AgreementsEmployerController, AgreementsMyController, AgreementsStaffController],
  providers: [
    AgreementDocumentsService,
    AgreementViewsService,
    DraftingService,
    FeedbackService,
    SigningService,
  ],
  exports: [AgreementViewsService, DraftingService, FeedbackService, SigningService],
})
export class AgreementsModule {}
