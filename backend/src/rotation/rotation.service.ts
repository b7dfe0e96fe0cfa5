import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import type { EventCard } from '../events/events.schema.js';
import { ProgrammeService } from '../events/programme.service.js';
import { RoomFollows } from '../events/room-follows.js';
import { initialOf } from '../people/shown-name.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { recordReading } from '../privacy/reading.js';
import { type Plans, PlanViews } from './plan-views.service.js';
import { roundTimes } from '../events/format.recipe.js';
import type { RotationFacts } from './rotation-facts.service.js';
import { refuse } from './rotation.problems.js';
import type { RotationView, TableRotationInput } from './rotation.schema.js';
import { STAFF_ROTATION, STARS } from './rotation.views.sql.js';
import type { WishesInput } from './wishes.schema.js';
import { Wishing } from './wishing.js';

type Person = RotationView['people'][number];
interface Row
  extends Pick<RotationFacts, 'startsAt' | 'endsAt' | 'settings'>, Pick<RotationView, 'begun' | 'closed'> {
  ohjaamoId: string;
  tables: Omit<RotationView['tables'][number], 'stars'>[];
  people: (Person & Hidden)[];
  others: (RotationView['others'][number] & Hidden)[];
}
interface Hidden {
  personId: string;
  nonDisclosure: boolean;
}

/** A rotation as staff see it before the evening. */
@Injectable()
export class RotationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly programme: ProgrammeService,
    private readonly wishing: Wishing,
    private readonly plans: PlanViews,
    private readonly room: RoomFollows,
  ) {}

  async view(actor: StaffActor, eventId: string): Promise<RotationView> {
    return { ...(await this.withoutPlans(actor, eventId)), ...(await this.plans.of(eventId)) };
  }

  /** @throws Problem not_found where this person does not meet people, and what {@link Wishing.wish} throws */
  async wishFor(actor: StaffActor, registrationId: string, input: WishesInput): Promise<RotationView> {
    const { eventId } = await this.db.as(actor, async (tx) => {
      const [registration] = await tx.rows<{ ohjaamoId: string }>(
        'SELECT ohjaamo_id AS "ohjaamoId" FROM registration WHERE id = $1',
        [registrationId],
      );
      mustMeetPeopleAt(actor, registration?.ohjaamoId);
      return this.wishing.wish(tx, registrationId, input);
    });
    return this.view(actor, eventId);
  }

  /** Only what is named changes. @throws Problem not_found, no_rotation, rotation_closed, table_unknown when nobody holds it */
  async setTable(actor: StaffActor, tableId: string, input: TableRotationInput): Promise<RotationView> {
    const eventId = await this.db.as(actor, async (tx) => {
      const [table] = await tx.rows<{ eventId: string; ohjaamoId: string }>(
        'SELECT event_id AS "eventId", ohjaamo_id AS "ohjaamoId" FROM event_table WHERE id = $1',
        [tableId],
      );
      mustMeetPeopleAt(actor, table?.ohjaamoId);
      const { eventId } = table as { eventId: string };
      const [event] = await tx.rows<{ isOn: boolean; hasRotation: boolean }>(
        `SELECT e.status <> 'cancelled' AND e.ends_at > $2 AS "isOn",
           EXISTS (SELECT FROM part p WHERE p.event_id = e.id AND p.kind = 'rotation') AS "hasRotation"
         FROM event e WHERE e.id = $1 FOR UPDATE`,
        [eventId, tx.now.toString()],
      );
      await this.room.lock(tx, eventId);
      if (!event?.hasRotation) throw refuse('no_rotation');
      if (!event.isOn) throw refuse('rotation_closed');
      const changed = await tx.rows(
        `UPDATE event_table SET offers = coalesce($2::text[], offers), away_rounds = coalesce($3::smallint[], away_rounds)
         WHERE id = $1 AND status = 'taken' RETURNING id`,
        [
          tableId,
          input.offers ? unique(input.offers) : null,
          input.awayRounds ? unique(input.awayRounds) : null,
        ],
      );
      if (changed.length === 0) throw refuse('table_unknown');
      await this.room.roundsChanged(tx, eventId);
      return eventId;
    });
    return this.view(actor, eventId);
  }

  private async withoutPlans(actor: StaffActor, eventId: string): Promise<Omit<RotationView, keyof Plans>> {
    const [place] = await this.db.once<{ ohjaamoId: string }>(
      'place of event',
      `SELECT ohjaamo_id AS "ohjaamoId" FROM event WHERE id = $1`,
      [eventId],
    );
    mustMeetPeopleAt(actor, place?.ohjaamoId);
    const values = [this.clock.now().toString(), eventId];
    const [row] = await this.db.once<Row>('rotation for staff', STAFF_ROTATION, values);
    if (!row) throw refuse('no_rotation');
    const { people, others, begun, closed } = row;
    // Whether a card is shared with a firm is not for staff to see; how many stars still count is a number.
    const stars = await this.db.beyond(() =>
      this.db.once<{ id: string; stars: number }>('stars at rotation', STARS, values),
    );
    const tables = row.tables.map((table) => ({
      ...table,
      stars: stars.find(({ id }) => id === table.id)?.stars ?? 0,
    }));
    await recordReading(this.db, actor, {
      what: 'day_list',
      why: 'running_the_event',
      personIds: [...people, ...others].map(({ personId }) => personId),
      ohjaamoId: row.ohjaamoId,
      eventId,
    });
    const [event] = await this.programme.cards([eventId]);
    return {
      ...{ event: event as EventCard, tables, begun, closed },
      rounds: roundTimes(row),
      people: people.map(({ nonDisclosure, ...one }) => ({ ...one, ...shown(nonDisclosure, one) })),
      others: others.map(({ nonDisclosure, personId: _unshown, ...one }) => ({
        ...one,
        ...shown(nonDisclosure, one),
      })),
    };
  }
}

/** A list lies on a desk: whoever is under non-disclosure stands on it by an initial. */
const shown = (nonDisclosure: boolean, { firstName }: { firstName: string }) =>
  nonDisclosure ? { firstName: initialOf(firstName) } : {};

const unique = <Value extends string | number>(values: Value[]): Value[] => [...new Set(values)].sort();
