import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { YoungActor } from '../accounts/actor.js';
import { refuse as refuseAccount } from '../accounts/accounts.problems.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { myView } from './bookings.schema.js';
import { type RegistrationRow, RegistrationViews } from './registration.views.js';

/** What a young person has here, once they have shown that the address is theirs. */
@Injectable()
export class MyService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: RegistrationViews,
  ) {}

  async all(actor: YoungActor): Promise<z.infer<typeof myView>> {
    const [person] = await this.db.once<{ firstName: string; feedKey: string | null }>(
      'person of my',
      'SELECT first_name AS "firstName", feed_key AS "feedKey" FROM young_person WHERE id = $1',
      [actor.id],
    );
    if (!person) throw refuseAccount('signed_out');
    const [rows, entries] = await Promise.all([
      this.views.ofPerson(actor.id),
      this.views.entriesOfPerson(actor.id),
    ]);
    const now = this.clock.now().epochMilliseconds;
    const isComing = ({ status, endsAt }: RegistrationRow) => status === 'active' && endsAt.getTime() > now;
    return {
      firstName: person.firstName,
      coming: await this.views.showRegistrations(rows.filter(isComing), 'message'),
      waiting: await this.views.showEntries(entries, 'message'),
      past: await this.views.showRegistrations(rows.filter((row) => !isComing(row)).reverse(), 'message'),
      feedPath: person.feedKey && feedPath(person.feedKey),
    };
  }

  /** The address of the feed; asked again, it is the same one. */
  async openFeed(actor: YoungActor): Promise<{ feedPath: string }> {
    return this.db.as(actor, async (tx) => {
      const [person] = await tx.rows<{ feedKey: string }>(
        `UPDATE young_person SET feed_key = coalesce(feed_key, gen_random_uuid()) WHERE id = $1 RETURNING feed_key AS "feedKey"`,
        [actor.id],
      );
      if (!person) throw refuseAccount('signed_out');
      return { feedPath: feedPath(person.feedKey) };
    });
  }

  async closeFeed(actor: YoungActor): Promise<void> {
    await this.db.as(actor, (tx) =>
      tx.rows(`UPDATE young_person SET feed_key = NULL WHERE id = $1`, [actor.id]),
    );
  }
}

const feedPath = (key: string) => `/api/calendars/${key}/vartti.ics`;
