import { Inject, Injectable } from '@nestjs/common';
import { sealLink } from '../accounts/link.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { refuse } from './bookings.problems.js';
import { calendarOf, type Entry } from './calendar.entry.js';
import { LinksService } from './links.service.js';
import { type RegistrationRow, RegistrationViews } from './registration.views.js';

/** How long what is over stays in the feed. */
const PAST_HOURS = 30 * 24;

/** Bookings for calendar programs: one as a file, all of a person's as a feed. */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: RegistrationViews,
    private readonly links: LinksService,
  ) {}

  async ofLink(sealed: string): Promise<string> {
    const registration = await this.links.registration(sealed);
    return this.calendar([registration], registration.language, () => sealed);
  }

  /** Whoever has the address of the feed proved that the phone number or e-mail address is theirs. */
  async feed(key: string): Promise<string> {
    const [person] = await this.db.beyond(() =>
      this.db.once<{ language: Language }>(
        'person of feed',
        'SELECT language FROM young_person WHERE feed_key = $1',
        [key],
      ),
    );
    if (!person) throw refuse('link_unknown');
    const since = this.clock.now().subtract({ hours: PAST_HOURS }).toString();
    const rows = await this.views.ofFeed(key, since);
    return this.calendar(rows, person.language, ({ id }) =>
      sealLink({ subject: 'registration', id, route: 'message' }, this.config.SECRET),
    );
  }

  private async calendar(
    rows: RegistrationRow[],
    language: Language,
    linkOf: (row: RegistrationRow) => string,
  ): Promise<string> {
    const cards = await this.views.cards(rows);
    const entries = rows.flatMap((registration): Entry[] => {
      const event = cards.get(registration.eventId);
      const url = `${this.config.PUBLIC_URL}/${registration.language}/my/${linkOf(registration)}`;
      return event ? [{ registration, event, url }] : [];
    });
    return calendarOf(entries, language, new Date(this.clock.now().epochMilliseconds));
  }
}
