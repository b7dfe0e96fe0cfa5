import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  closureInput,
  openingCopyInput,
  openingInput,
  type OpeningInput,
  ownOpening,
  ownOpenings,
} from './openings.schema.js';
import { OpeningListsService } from './opening-lists.service.js';
import { OpeningsService } from './openings.service.js';

@Controller('employer/openings')
export class OpeningsEmployerController {
  constructor(
    private readonly openings: OpeningsService,
    private readonly lists: OpeningListsService,
  ) {}

  @Route({ at: 'GET ', for: 'employer', answers: ownOpenings, says: 'our openings, all states' })
  all(@ActingAs() actor: RecruiterActor) {
    return this.lists.ofEmployer(actor);
  }

  @Route({ at: 'GET :id', for: 'employer', answers: ownOpening, says: 'one of our openings' })
  one(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) openingId: string) {
    return this.lists.ownOne(actor, openingId);
  }

  @Route({
    at: 'PUT :id',
    for: 'employer',
    answers: ownOpening,
    says: 'write an opening, or change it; sent as often as one likes',
  })
  save(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) openingId: string,
    @Body({ schema: openingInput }) input: OpeningInput,
  ) {
    return this.openings.save(actor, openingId, input);
  }

  @Route({
    at: 'PUT :id/copy',
    for: 'employer',
    answers: ownOpening,
    says: 'begin a new draft (:id) from another opening of ours',
  })
  copy(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) openingId: string,
    @Body({ schema: openingCopyInput }) input: z.output<typeof openingCopyInput>,
  ) {
    return this.openings.copy(actor, openingId, input.from);
  }

  @Route({
    at: 'PUT :id/submission',
    for: 'employer',
    answers: ownOpening,
    says: 'send to the Ohjaamo for approval',
  })
  submit(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) openingId: string) {
    return this.openings.submit(actor, openingId);
  }

  @Route({ at: 'PUT :id/pause', for: 'employer', answers: ownOpening, says: 'take off the list for now' })
  pause(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) openingId: string) {
    return this.openings.pause(actor, openingId);
  }

  @Route({ at: 'DELETE :id/pause', for: 'employer', answers: ownOpening, says: 'put back on the list' })
  resume(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) openingId: string) {
    return this.openings.resume(actor, openingId);
  }

  @Route({ at: 'PUT :id/closure', for: 'employer', answers: ownOpening, says: 'close, as filled or not' })
  close(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) openingId: string,
    @Body({ schema: closureInput }) input: z.output<typeof closureInput>,
  ) {
    return this.openings.close(actor, openingId, input);
  }

  @Route({
    at: 'PUT :id/confirmation',
    for: 'employer',
    answers: ownOpening,
    says: 'say that it is still open',
  })
  confirm(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) openingId: string) {
    return this.openings.confirm(actor, openingId);
  }
}
