import { Body, Controller, Header, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { AgreementDocumentsService } from './agreement-documents.service.js';
import { AgreementViewsService } from './agreement-views.service.js';
import {
  agreementView,
  documentQuery,
  draftInput,
  type DraftInput,
  signatureInput,
  type SignatureInput,
} from './agreements.schema.js';
import { DraftingService } from './drafting.service.js';
import { SigningService } from './signing.service.js';

/** Who starts where is known to those who meet people at that Ohjaamo. */
const roles = ['worker', 'coordinator'] as const;
const staff = { for: 'staff', roles } as const;

@Controller('staff/placements/:id/agreement')
export class AgreementsStaffController {
  constructor(
    private readonly views: AgreementViewsService,
    private readonly drafting: DraftingService,
    private readonly signing: SigningService,
    private readonly documents: AgreementDocumentsService,
  ) {}

  @Route({ at: 'GET ', ...staff, answers: agreementView, says: 'the agreement about a placement, whole' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) placementId: string) {
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT ',
    ...staff,
    answers: agreementView,
    says: 'begin the agreement, or write it anew: other words are a new version',
  })
  async write(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: draftInput }) input: DraftInput,
  ) {
    await this.drafting.write(actor, placementId, input);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT request',
    ...staff,
    answers: agreementView,
    says: 'ask the workplace to fill in its part',
  })
  async ask(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) placementId: string) {
    await this.drafting.ask(actor, placementId);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'PUT signatures/:signatureId',
    ...staff,
    answers: agreementView,
    says: 'record that a party signed this version',
  })
  async sign(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('signatureId', { schema: id }) signatureId: string,
    @Body({ schema: signatureInput }) input: SignatureInput,
  ) {
    await this.signing.sign(actor, placementId, signatureId, input);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'DELETE signatures/:signatureId',
    ...staff,
    answers: agreementView,
    says: 'take back a signature that I recorded by mistake, within the hour',
  })
  async takeBack(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('signatureId', { schema: id }) signatureId: string,
  ) {
    await this.signing.takeBack(actor, placementId, signatureId);
    return this.views.one(actor, placementId);
  }

  @Route({
    at: 'GET document.pdf',
    ...staff,
    as: 'application/pdf',
    says: 'a version as a document, ready to sign',
  })
  @Header('Content-Disposition', 'attachment; filename="vartti-agreement.pdf"')
  document(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Query({ schema: documentQuery }) query: z.output<typeof documentQuery>,
  ) {
    return this.documents.pdf(actor, placementId, query);
  }
}
