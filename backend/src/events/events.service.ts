import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import type { Localised } from '../platform/http/fields.js';
import { refuse as refusePlainly } from '../platform/problems/platform.problems.js';
import { endWhatHangsOn } from './event.cancellation.js';
import { changeParts, changeTableCount, isPlaceMoved, newStart, rewrite } from './event.change.js';
import { filled, makeEvent, titleOf } from './event.making.js';
import { moveTo, tellOfChange } from './event.move.js';
import { type EventRow, lockEvent, lockEventOf, mustBeAhead } from './event.rows.js';
import { type EventStatus, mayMove } from './event.states.js';
import type { EventChangeInput, NewEventInput } from './events.schema.js';
import { refuse } from './events.problems.js';
import { partsOf, startOf, wholeOf } from './format.recipe.js';
import { formatOf, ohjaamoOf, sectorsOf } from './format.rows.js';
import { PlacesFreed } from './places-freed.js';
import { RoomFollows } from './room-follows.js';
import { ProgrammeService, type StaffEvent } from './programme.service.js';

@Injectable()
export class EventsService {
  constructor(
    private readonly db: Database,
    private readonly programme: ProgrammeService,
    private readonly places: PlacesFreed,
    private readonly room: RoomFollows,
  ) {}

  /** A new draft from four fields; the same id again is the same event. */
  async create(actor: StaffActor, eventId: string, input: NewEventInput): Promise<StaffEvent> {
    mustWorkAt(actor, input.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      const format = await formatOf(tx, input.formatCode);
      const ohjaamo = await ohjaamoOf(tx, input.ohjaamoId);
      const sectorCode = input.sectorCode ?? null;
      const sectors = await sectorsOf(tx, sectorCode ? [sectorCode] : [], 'sectorCode');
      const start = startOf(input.day, input.time, ohjaamo.timeZone);
      const { endsAt } = wholeOf(partsOf(format.recipe, start));
      if (Temporal.Instant.compare(endsAt, tx.now) <= 0)
        throw refusePlainly('malformed', { fields: [{ path: 'day', code: 'in_the_past' }] });
      const made = await makeEvent(tx, {
        id: eventId,
        ohjaamo,
        format,
        seriesId: null,
        start,
        title: input.title ?? titleOf(format, sectorCode ? (sectors.get(sectorCode) ?? null) : null),
        sectorCode,
        languages: input.languages,
        place: input.place ?? null,
        tableCount: input.tableCount,
      });
      if (!made) await mustBeTheSame(tx, eventId, input, start);
    });
    return this.programme.staffOne(actor, eventId);
  }

  /** Changes what is named; when time or place moves, everyone concerned is told. */
  async change(actor: StaffActor, eventId: string, input: EventChangeInput): Promise<StaffEvent> {
    await this.db.as(actor, async (tx) => {
      const event = await lockEventOf(tx, actor, eventId);
      mustBeAhead(tx, event);
      if (input.sectorCode) await sectorsOf(tx, [input.sectorCode], 'sectorCode');
      const start = newStart(tx, event, input);
      if (start) await moveTo(tx, event, start);
      await rewrite(tx, event, input);
      const raised = await changeParts(tx, event, input.parts ?? []);
      if (input.tableCount !== undefined) await changeTableCount(tx, event, input.tableCount);
      if (start || isPlaceMoved(event, input.place)) await tellOfChange(tx, event);
      if (raised.length > 0) await this.places.freed(tx, raised);
      await this.room.changed(tx, eventId);
    });
    return this.programme.staffOne(actor, eventId);
  }

  async publish(actor: StaffActor, eventId: string): Promise<StaffEvent> {
    await this.db.as(actor, async (tx) => {
      const event = await lockEventOf(tx, actor, eventId);
      mustBeAhead(tx, event);
      await publishDraft(tx, event);
    });
    return this.programme.staffOne(actor, eventId);
  }

  /** Back to a draft, while nobody is coming or waiting. */
  async unpublish(actor: StaffActor, eventId: string): Promise<StaffEvent> {
    await this.db.as(actor, async (tx) => {
      const event = await lockEventOf(tx, actor, eventId);
      mustBeAhead(tx, event);
      if (event.status === 'draft') return;
      const [someone] = await tx.rows(
        `SELECT FROM registration WHERE event_id = $1 AND status = 'active'
         UNION ALL SELECT FROM waiting_list_entry WHERE event_id = $1 AND status IN ('waiting', 'offered') LIMIT 1`,
        [eventId],
      );
      if (someone) throw refuse('has_registrations');
      await move(tx, event, 'draft');
    });
    return this.programme.staffOne(actor, eventId);
  }

  /** Cancels, and tells everyone concerned why. A second time changes nothing. */
  async cancel(actor: StaffActor, eventId: string, reason: Localised): Promise<StaffEvent> {
    await this.db.as(actor, async (tx) => {
      const event = await lockEventOf(tx, actor, eventId);
      if (event.status === 'cancelled') return;
      mustBeAhead(tx, event);
      await move(tx, event, 'cancelled', reason.fi);
      await tx.rows('UPDATE event SET cancel_reason = $2, revision = revision + 1 WHERE id = $1', [
        eventId,
        JSON.stringify(filled(reason)),
      ]);
      await endWhatHangsOn(tx, event);
      await this.room.changed(tx, eventId);
    });
    return this.programme.staffOne(actor, eventId);
  }
}

/** Publishes a draft; an event that is published stays as it is. */
export async function publishDraft(tx: Tx, event: EventRow): Promise<void> {
  if (event.status === 'published') return;
  await move(tx, event, 'published');
  await tx.rows('UPDATE event SET published_at = coalesce(published_at, $2) WHERE id = $1', [
    event.id,
    tx.now.toString(),
  ]);
}

async function move(tx: Tx, event: EventRow, to: EventStatus, reason: string | null = null): Promise<void> {
  if (!mayMove(event.status, to)) throw refuse('event_over');
  await tx.rows('UPDATE event SET status = $2 WHERE id = $1', [event.id, to]);
  await record(tx, { subject: 'event', id: event.id, from: event.status, to, reason });
}

/** A repeat of what made the event is answered with the event; anything else has taken an id that is in use. */
async function mustBeTheSame(
  tx: Tx,
  eventId: string,
  input: NewEventInput,
  start: Temporal.Instant,
): Promise<void> {
  const event = await lockEvent(tx, eventId);
  const isSame =
    event?.ohjaamoId === input.ohjaamoId &&
    event.formatCode === input.formatCode &&
    (event.revision > 0 || Temporal.Instant.from(event.startsAt).equals(start));
  if (!isSame) throw refuse('id_used');
}
