import { Body, Controller, Header, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { AgreementDocumentsService } from './agreement-documents.service.js';
import { AgreementViewsService } from './agreement-views.service.js';
import {
  agreementView,
  answerInput,
  type AnswerInput,
  documentQuery,
  feedbackInput,
  type FeedbackInput,
  ownSignatureInput,
  theirPartInput,
  type TheirPartInput,
} from './agreements.schema.js';
import { DraftingService } from './drafting.service.js';
import { FeedbackService } from './feedback.service.js';
import { SigningService } from './signing.service.js';

/** A second factor stands before all of it: the whole name of somebody stands in it. */
const firm = { for: 'employer', needs: 'strong' } as const;

@Controller('employer/placements/:id')
export class AgreementsEmployerController {
  constructor(
    private readonly views: AgreementViewsService,
    private readonly drafting: DraftingService,
    private readonly signing: SigningService,
    private readonly feedbacks: FeedbackService,
    private readonly documents: AgreementDocumentsService,
  ) {}

  @Route({
    at: 'GET agreement',
    ...firm,
    answers: agreementView,
    says: 'the agreement with somebody who starts with us',
  })
  one(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) placementId: string) {
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT agreement',
    ...firm,
    answers: agreementView,
    says: 'fill in our part, and agree to the whole by it',
  })
  async fill(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: theirPartInput }) input: TheirPartInput,
  ) {
    await this.drafting.fill(actor, placementId, input);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT agreement/answers/:answerId',
    ...firm,
    answers: agreementView,
    says: 'something must be different, or we want to interrupt',
  })
  async answer(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('answerId', { schema: id }) answerId: string,
    @Body({ schema: answerInput }) input: AnswerInput,
  ) {
    await this.drafting.answer(actor, placementId, answerId, input);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT agreement/signatures/:signatureId',
    ...firm,
    answers: agreementView,
    says: 'record that we signed this version',
  })
  async sign(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('signatureId', { schema: id }) signatureId: string,
    @Body({ schema: ownSignatureInput }) input: z.output<typeof ownSignatureInput>,
  ) {
    await this.signing.sign(actor, placementId, signatureId, { ...input, party: 'organiser' });
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'DELETE agreement/signatures/:signatureId',
    ...firm,
    answers: agreementView,
    says: 'take back a signature that I recorded by mistake, within the hour',
  })
  async takeBack(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('signatureId', { schema: id }) signatureId: string,
  ) {
    await this.signing.takeBack(actor, placementId, signatureId);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT feedback',
    ...firm,
    answers: agreementView,
    says: 'our written feedback on how it went',
  })
  async feedback(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: feedbackInput }) input: FeedbackInput,
  ) {
    await this.feedbacks.give(actor, placementId, input);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'GET agreement/document.pdf',
    ...firm,
    as: 'application/pdf',
    says: 'a version as a document, ready to sign',
  })
  @Header('Content-Disposition', 'attachment; filename="vartti-agreement.pdf"')
  document(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) placementId: string,
    @Query({ schema: documentQuery }) query: z.output<typeof documentQuery>,
  ) {
    return this.documents.pdf(actor, placementId, query);
  }
}
