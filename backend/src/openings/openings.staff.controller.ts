import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  approvalInput,
  openingShares,
  openingSharesInput,
  ownOpening,
  ownOpenings,
  staffOpeningInput,
} from './openings.schema.js';
import { OpeningDecisionsService } from './opening-decisions.service.js';
import { OpeningSharesService } from './opening-shares.service.js';
import { OpeningListsService } from './opening-lists.service.js';

@Controller('staff/openings')
export class OpeningsStaffController {
  constructor(
    private readonly lists: OpeningListsService,
    private readonly decisions: OpeningDecisionsService,
    private readonly shares: OpeningSharesService,
  ) {}

  @Route({
    at: 'GET ',
    for: 'staff',
    answers: ownOpenings,
    says: 'all openings of our Ohjaamos, hidden ones included, and hidden ones that others share with us',
  })
  all(@ActingAs() actor: StaffActor) {
    return this.lists.ofStaff(actor);
  }

  @Route({ at: 'GET :id', for: 'staff', answers: ownOpening, says: 'one opening' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) openingId: string) {
    return this.lists.staffOne(actor, openingId);
  }

  @Route({
    at: 'PUT :id',
    for: 'staff',
    answers: ownOpening,
    says: 'write an opening on behalf of an employer; hidden ones, too',
  })
  save(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) openingId: string,
    @Body({ schema: staffOpeningInput }) input: z.output<typeof staffOpeningInput>,
  ) {
    return this.decisions.saveForEmployer(actor, openingId, input);
  }

  @Route({
    at: 'PUT :id/approval',
    for: 'staff',
    answers: ownOpening,
    says: 'publish, or send back with a reason',
  })
  decide(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) openingId: string,
    @Body({ schema: approvalInput }) input: z.output<typeof approvalInput>,
  ) {
    return this.decisions.decide(actor, openingId, input);
  }

  @Route({
    at: 'GET :id/shares',
    for: 'staff',
    answers: openingShares,
    says: 'whose it is, and which Ohjaamos of the region see it',
  })
  sharesOf(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) openingId: string) {
    return this.shares.of(actor, openingId);
  }

  @Route({
    at: 'PUT :id/shares',
    for: 'staff',
    answers: openingShares,
    says: 'show a hidden opening to these Ohjaamos of the region, and to no other',
  })
  share(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) openingId: string,
    @Body({ schema: openingSharesInput }) input: z.output<typeof openingSharesInput>,
  ) {
    return this.shares.share(actor, openingId, input.ohjaamoIds);
  }

  @Route({
    at: 'PUT :id/confirmation',
    for: 'staff',
    answers: ownOpening,
    says: 'write down that it is still open',
  })
  confirm(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) openingId: string) {
    return this.decisions.confirm(actor, openingId);
  }
}
