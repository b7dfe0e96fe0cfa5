import { Inject, Injectable } from '@nestjs/common';
import { sealLink } from './accounts/link.js';
import { CalendarService } from './bookings/calendar.service.js';
import { CalendarEntries } from './messages/calendar-entries.js';
import type { Config } from './platform/config/config.js';
import { CONFIG } from './platform/config/config.module.js';

/** The calendar entry that goes with a letter is the one behind the letter's own link. */
@Injectable()
export class BookingCalendar extends CalendarEntries {
  constructor(
    private readonly calendar: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  entryOf(id: string): Promise<string> {
    return this.calendar.ofLink(
      sealLink({ subject: 'registration', id, route: 'message' }, this.config.SECRET),
    );
  }
}
