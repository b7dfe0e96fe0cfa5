import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  cancellationInput,
  eventChangeInput,
  type EventChangeInput,
  monthQuery,
  monthView,
  newEventInput,
  type NewEventInput,
  staffEvent,
} from './events.schema.js';
import { EventsService } from './events.service.js';
import { ProgrammeService } from './programme.service.js';

@Controller('staff')
export class EventsStaffController {
  constructor(
    private readonly events: EventsService,
    private readonly programme: ProgrammeService,
  ) {}

  @Route({ at: 'GET month', for: 'staff', answers: monthView, says: "an Ohjaamo's month, drafts included" })
  month(@ActingAs() actor: StaffActor, @Query({ schema: monthQuery }) query: z.output<typeof monthQuery>) {
    return this.programme.month(actor, query.ohjaamo, query.month);
  }

  @Route({
    at: 'GET events/:id',
    for: 'staff',
    answers: staffEvent,
    says: 'one event with its tables and who asks for them',
  })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) eventId: string) {
    return this.programme.staffOne(actor, eventId);
  }

  @Route({
    at: 'PUT events/:id',
    for: 'staff',
    answers: staffEvent,
    says: 'a new event from a format, as a draft',
  })
  create(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Body({ schema: newEventInput }) input: NewEventInput,
  ) {
    return this.events.create(actor, eventId, input);
  }

  @Route({
    at: 'PUT events/:id/details',
    for: 'staff',
    answers: staffEvent,
    says: 'change what is named; everyone concerned is told when time or place moves',
  })
  change(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Body({ schema: eventChangeInput }) input: EventChangeInput,
  ) {
    return this.events.change(actor, eventId, input);
  }

  @Route({ at: 'PUT events/:id/publication', for: 'staff', answers: staffEvent, says: 'publish' })
  publish(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) eventId: string) {
    return this.events.publish(actor, eventId);
  }

  @Route({
    at: 'DELETE events/:id/publication',
    for: 'staff',
    answers: staffEvent,
    says: 'back to a draft, while nobody is coming',
  })
  unpublish(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) eventId: string) {
    return this.events.unpublish(actor, eventId);
  }

  @Route({
    at: 'PUT events/:id/cancellation',
    for: 'staff',
    answers: staffEvent,
    says: 'cancel; everyone concerned is told why',
  })
  cancel(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Body({ schema: cancellationInput }) input: z.output<typeof cancellationInput>,
  ) {
    return this.events.cancel(actor, eventId, input.reason);
  }
}
