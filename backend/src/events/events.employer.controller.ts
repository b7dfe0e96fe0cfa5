import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { employerEvent, employerEvents, employerTableInput } from './events.schema.js';
import { TablesService } from './tables.service.js';

@Controller('employer/events')
export class EventsEmployerController {
  constructor(private readonly tables: TablesService) {}

  @Route({
    at: 'GET ',
    for: 'employer',
    answers: employerEvents,
    says: 'coming events of our region where employers sit at tables',
  })
  coming(@ActingAs() actor: RecruiterActor) {
    return this.tables.comingFor(actor);
  }

  @Route({
    at: 'GET :id',
    for: 'employer',
    answers: employerEvent,
    says: 'one coming event, and our table there',
  })
  one(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) eventId: string) {
    return this.tables.oneFor(actor, eventId);
  }

  @Route({
    at: 'PUT :id/table',
    for: 'employer',
    answers: employerEvent,
    says: 'ask for a table, or change who and what we bring',
  })
  take(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) eventId: string,
    @Body({ schema: employerTableInput }) input: z.output<typeof employerTableInput>,
  ) {
    return this.tables.take(actor, eventId, input);
  }

  @Route({
    at: 'DELETE :id/table',
    for: 'employer',
    answers: employerEvent,
    says: 'give our table back; people who booked are told',
  })
  giveBack(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) eventId: string) {
    return this.tables.giveBack(actor, eventId);
  }
}
