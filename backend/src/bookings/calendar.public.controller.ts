import { Controller, Param } from '@nestjs/common';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { CalendarService } from './calendar.service.js';

@Controller('calendars')
export class CalendarPublicController {
  constructor(private readonly calendar: CalendarService) {}

  @Route({
    at: 'GET :key/vartti.ics',
    for: 'link',
    as: 'text/calendar',
    says: "a person's coming times, for calendar programs",
  })
  feed(@Param('key', { schema: id }) key: string) {
    return this.calendar.feed(key);
  }
}
