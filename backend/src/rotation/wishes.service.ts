import { Injectable } from '@nestjs/common';
import { LinksService } from '../bookings/links.service.js';
import { ProgrammeService } from '../events/programme.service.js';
import type { EventCard } from '../events/events.schema.js';
import { Clock } from '../platform/clock/clock.js';
import { beyond, Database } from '../platform/database/database.js';
import { roundTimes } from '../events/format.recipe.js';
import type { RotationFacts } from './rotation-facts.service.js';
import { refuse } from './rotation.problems.js';
import type { MyRotation } from './rotation.schema.js';
import { MY_ROTATION } from './rotation.views.sql.js';
import type { WishesInput } from './wishes.schema.js';
import { Wishing } from './wishing.js';

type Times = Pick<RotationFacts, 'startsAt' | 'endsAt' | 'settings'>;
interface Row
  extends
    Times,
    Pick<MyRotation, 'firstName' | 'tables' | 'entry' | 'changeable'>,
    Omit<NonNullable<MyRotation['evening']>, 'publishedAt'> {
  eventId: string;
  publishedAt: string | null;
}

/** Whom somebody wishes to meet, what they need there, and their evening once it is planned: for the holder of their link. */
@Injectable()
export class WishesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: LinksService,
    private readonly programme: ProgrammeService,
    private readonly wishing: Wishing,
  ) {}

  /** @throws Problem link_unknown, not_found for a place in line, no_rotation */
  async mine(link: string): Promise<MyRotation> {
    const { id } = await this.links.registration(link);
    return this.show(id);
  }

  /** @throws Problem link_unknown, not_found, and what {@link Wishing.wish} throws */
  async wishByLink(link: string, input: WishesInput): Promise<MyRotation> {
    const { id } = await this.links.registration(link);
    await this.db.as(beyond({ kind: 'link', id }), (tx) => this.wishing.wish(tx, id, input));
    return this.show(id);
  }

  private async show(registrationId: string): Promise<MyRotation> {
    const [row] = await this.db.beyond(() =>
      this.db.once<Row>('my rotation', MY_ROTATION, [this.clock.now().toString(), registrationId]),
    );
    if (!row) throw refuse('no_rotation');
    const { eventId, startsAt, endsAt, settings, publishedAt, meetings, unmet, changes, ...mine } = row;
    const [event] = await this.programme.cards([eventId]);
    return {
      ...mine,
      event: event as EventCard,
      rounds: roundTimes({ startsAt, endsAt, settings }),
      evening: publishedAt ? { publishedAt, meetings, unmet, changes } : null,
    };
  }
}
