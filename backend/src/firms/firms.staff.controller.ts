import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { FirmListsService } from './firm-lists.service.js';
import {
  contactInput,
  firmInput,
  firmsQuery,
  firmsView,
  firmView,
  keeperInput,
  pauseInput,
} from './firms.schema.js';
import { FirmsService } from './firms.service.js';

@Controller('staff/firms')
export class FirmsStaffController {
  constructor(
    private readonly lists: FirmListsService,
    private readonly firms: FirmsService,
  ) {}

  @Route({ at: 'GET ', for: 'staff', answers: firmsView, says: 'firms that our region knows' })
  all(@ActingAs() actor: StaffActor, @Query({ schema: firmsQuery }) query: z.output<typeof firmsQuery>) {
    return this.lists.search(actor, query);
  }

  @Route({ at: 'GET :id', for: 'staff', answers: firmView, says: 'one firm with its whole history' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) firmId: string) {
    return this.lists.one(actor, firmId);
  }

  @Route({ at: 'PUT :id', for: 'staff', answers: firmView, says: 'write down a firm that has no account' })
  add(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) firmId: string,
    @Body({ schema: firmInput }) input: z.output<typeof firmInput>,
  ) {
    return this.firms.add(actor, firmId, input);
  }

  @Route({ at: 'PUT :id/keeper', for: 'staff', answers: firmView, says: 'who looks after the contact' })
  keep(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) firmId: string,
    @Body({ schema: keeperInput }) input: z.output<typeof keeperInput>,
  ) {
    return this.firms.keep(actor, firmId, input);
  }

  @Route({
    at: 'PUT :id/pause',
    for: 'staff',
    answers: firmView,
    says: 'nobody calls before that day, and why',
  })
  pause(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) firmId: string,
    @Body({ schema: pauseInput }) input: z.output<typeof pauseInput>,
  ) {
    return this.firms.pause(actor, firmId, input);
  }

  @Route({ at: 'DELETE :id/pause', for: 'staff', answers: firmView, says: 'one may call again' })
  resume(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) firmId: string) {
    return this.firms.resume(actor, firmId);
  }

  @Route({ at: 'PUT :id/contacts/:contactId', for: 'staff', answers: firmView, says: 'somebody at the firm' })
  saveContact(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) firmId: string,
    @Param('contactId', { schema: id }) contactId: string,
    @Body({ schema: contactInput }) input: z.output<typeof contactInput>,
  ) {
    return this.firms.saveContact(actor, firmId, contactId, input);
  }

  @Route({
    at: 'DELETE :id/contacts/:contactId',
    for: 'staff',
    answers: firmView,
    says: 'they are not there',
  })
  removeContact(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) firmId: string,
    @Param('contactId', { schema: id }) contactId: string,
  ) {
    return this.firms.removeContact(actor, firmId, contactId);
  }
}
