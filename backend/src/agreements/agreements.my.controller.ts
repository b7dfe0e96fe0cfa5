import { Body, Controller, Header, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
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
} from './agreements.schema.js';
import { DraftingService } from './drafting.service.js';
import { FeedbackService } from './feedback.service.js';
import { SigningService } from './signing.service.js';

@Controller('my/placements/:id')
export class AgreementsMyController {
  constructor(
    private readonly views: AgreementViewsService,
    private readonly drafting: DraftingService,
    private readonly signing: SigningService,
    private readonly feedbacks: FeedbackService,
    private readonly documents: AgreementDocumentsService,
  ) {}

  @Route({
    at: 'GET agreement',
    for: 'my',
    answers: agreementView,
    says: 'what is being agreed about where I start',
  })
  one(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) placementId: string) {
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT agreement/answers/:answerId',
    for: 'my',
    answers: agreementView,
    says: 'yes to this version, something must be different, or I want to interrupt',
  })
  async answer(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('answerId', { schema: id }) answerId: string,
    @Body({ schema: answerInput }) input: AnswerInput,
  ) {
    await this.drafting.answer(actor, placementId, answerId, input);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT agreement/signatures/:signatureId',
    for: 'my',
    answers: agreementView,
    says: 'record that I signed this version',
  })
  async sign(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('signatureId', { schema: id }) signatureId: string,
    @Body({ schema: ownSignatureInput }) input: z.output<typeof ownSignatureInput>,
  ) {
    await this.signing.sign(actor, placementId, signatureId, { ...input, party: 'participant' });
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'DELETE agreement/signatures/:signatureId',
    for: 'my',
    answers: agreementView,
    says: 'take back a signature that I recorded by mistake, within the hour',
  })
  async takeBack(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('signatureId', { schema: id }) signatureId: string,
  ) {
    await this.signing.takeBack(actor, placementId, signatureId);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT feedback',
    for: 'my',
    answers: agreementView,
    says: 'how it went, in my words',
  })
  async feedback(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: feedbackInput }) input: FeedbackInput,
  ) {
    await this.feedbacks.give(actor, placementId, input);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'GET agreement/document.pdf',
    for: 'my',
    as: 'application/pdf',
    says: 'a version as a document, ready to sign',
  })
  @Header('Content-Disposition', 'attachment; filename="vartti-agreement.pdf"')
  document(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) placementId: string,
    @Query({ schema: documentQuery }) query: z.output<typeof documentQuery>,
  ) {
    return this.documents.pdf(actor, placementId, query);
  }
}
