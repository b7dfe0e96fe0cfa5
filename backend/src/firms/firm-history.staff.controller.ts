import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { FirmHistoryService } from './firm-history.service.js';
import { FirmListsService } from './firm-lists.service.js';
import {
  firmEventInput,
  firmFigures,
  firmView,
  myFirms,
  promiseInput,
  settlementInput,
} from './firms.schema.js';
import { PromisesService } from './promises.service.js';

@Controller('staff')
export class FirmHistoryStaffController {
  constructor(
    private readonly history: FirmHistoryService,
    private readonly promises: PromisesService,
    private readonly lists: FirmListsService,
  ) {}

  @Route({
    at: 'PUT firms/:id/events/:eventId',
    for: 'staff',
    answers: firmView,
    says: 'a visit, a call, a mail or a meeting, and what came of it: an opening, too',
  })
  enter(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) firmId: string,
    @Param('eventId', { schema: id }) eventId: string,
    @Body({ schema: firmEventInput }) input: z.output<typeof firmEventInput>,
  ) {
    return this.history.enter(actor, firmId, eventId, input);
  }

  @Route({
    at: 'PUT firms/:id/promises/:promiseId',
    for: 'staff',
    answers: firmView,
    says: 'what was promised, by whom, and by when',
  })
  promise(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) firmId: string,
    @Param('promiseId', { schema: id }) promiseId: string,
    @Body({ schema: promiseInput }) input: z.output<typeof promiseInput>,
  ) {
    return this.history.promise(actor, firmId, promiseId, input);
  }

  @Route({
    at: 'PUT firm-promises/:id/settlement',
    for: 'staff',
    answers: firmView,
    says: 'a promise came true, or it will not, and why',
  })
  settle(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) promiseId: string,
    @Body({ schema: settlementInput }) input: z.output<typeof settlementInput>,
  ) {
    return this.promises.settle(actor, promiseId, input);
  }

  @Route({
    at: 'GET my-firms',
    for: 'staff',
    answers: myFirms,
    says: 'what I promised, and the firms I look after that are quiet',
  })
  mine(@ActingAs() actor: StaffActor) {
    return this.lists.mine(actor);
  }

  @Route({
    at: 'GET firm-figures',
    for: 'staff',
    answers: firmFigures,
    says: 'how often the region was in touch with firms, by month and kind',
  })
  figures(@ActingAs() actor: StaffActor) {
    return this.lists.figures(actor);
  }
}
