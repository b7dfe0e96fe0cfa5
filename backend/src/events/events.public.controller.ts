import { Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { eventsQuery, eventsView, eventView } from './events.schema.js';
import { ProgrammeService } from './programme.service.js';

@Controller('events')
export class EventsPublicController {
  constructor(private readonly programme: ProgrammeService) {}

  @Route({ at: 'GET ', for: 'public', answers: eventsView, says: 'what is on, soonest first' })
  coming(@Query({ schema: eventsQuery }) query: z.output<typeof eventsQuery>) {
    return this.programme.coming(query);
  }

  @Route({
    at: 'GET :id',
    for: 'public',
    answers: eventView,
    says: 'one event: who comes, which times are free',
  })
  one(@Param('id', { schema: id }) eventId: string) {
    return this.programme.publicOne(eventId);
  }
}
