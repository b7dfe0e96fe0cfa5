import { Controller, Param } from '@nestjs/common';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { employerDayList } from './bookings.schema.js';
import { DeskService } from './desk.service.js';

@Controller('employer/events')
export class BookingsEmployerController {
  constructor(private readonly desk: DeskService) {}

  @Route({
    at: 'GET :id/list',
    for: 'employer',
    answers: employerDayList,
    says: 'who comes to our table: time and first name',
  })
  list(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) eventId: string) {
    return this.desk.listFor(actor, eventId);
  }
}
