import { Injectable } from '@nestjs/common';
import { type LockedEvent, RoundMeetings } from '../bookings/round-meetings.service.js';
import { RoomFollows } from '../events/room-follows.js';
import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import type { Change } from './planner/changes.js';
import { changesSince, fittingSeats } from './publication.rules.js';
import { type RotationFacts, RotationFactsService } from './rotation-facts.service.js';
import type { PlanView } from './rotation.schema.js';

/** A draft becomes the evening: meetings are written, and everybody is told theirs. */
@Injectable()
export class Publication {
  constructor(
    private readonly meetings: RoundMeetings,
    private readonly facts: RotationFactsService,
    private readonly room: RoomFollows,
  ) {}

  /** Locks what a plan touches. @returns undefined: no such event */
  enter(tx: Tx, eventId: string): Promise<LockedEvent | undefined> {
    return this.meetings.enter(tx, eventId, this.room);
  }

  /** The event, its parts and its room are locked ({@link enter}); nobody's other meetings are yet. */
  async publish(tx: Tx, event: LockedEvent, draft: PlanView): Promise<void> {
    const standing = await this.meetings.standing(tx, event.id);
    const concerned = [...standing, ...draft.meetings].map(({ registrationId }) => registrationId);
    await this.meetings.lockPeople(tx, [...new Set(concerned.filter((id) => id !== null))]);
    const facts = (await this.facts.in(tx, event.id)) as RotationFacts;
    const { seats, wanting } = fittingSeats(facts, draft.meetings);
    const isFirst = !(await becomesPublished(tx, event.id, draft.id));
    const { registrationIds } = await this.meetings.rewrite(tx, event, standing, seats);
    await tx.rows(
      `INSERT INTO plan_unmet (plan_id, registration_id, event_table_id, ohjaamo_id, why)
       SELECT $2, w."registrationId", w."tableId", $3, w.why
       FROM jsonb_to_recordset($1::jsonb) AS w("registrationId" uuid, "tableId" uuid, why text) ON CONFLICT DO NOTHING`,
      [JSON.stringify(wanting), draft.id, event.ohjaamoId],
    );
    const changes = isFirst ? [] : changesSince(facts, standing, seats);
    await tellEverybody(tx, event, facts, await recordChanges(tx, event, changes));
    await this.show(tx, event.id, registrationIds);
  }

  /** An evening that runs already: whoever is in the room has other times now. */
  private async show(tx: Tx, eventId: string, registrationIds: string[]): Promise<void> {
    const inRoom = await tx.rows<{ registrationId: string }>(
      `SELECT registration_id AS "registrationId" FROM ticket WHERE event_id = $1 AND registration_id = ANY ($2) ORDER BY id`,
      [eventId, registrationIds],
    );
    for (const { registrationId } of inRoom) await this.room.timesChanged(tx, eventId, registrationId);
    await this.room.changed(tx, eventId);
  }
}

/** @returns whether another plan was published before */
async function becomesPublished(tx: Tx, eventId: string, planId: string): Promise<boolean> {
  const before = await tx.rows(
    `UPDATE rotation_plan SET status = 'replaced' WHERE event_id = $1 AND status = 'published' RETURNING id`,
    [eventId],
  );
  await tx.rows(
    `UPDATE rotation_plan SET status = CASE WHEN id = $2 THEN 'published' ELSE 'replaced' END,
       published_at = CASE WHEN id = $2 THEN $3::timestamptz END
     WHERE event_id = $1 AND status IN ('draft', 'failed')`,
    [eventId, planId, tx.now.toString()],
  );
  return before.length > 0;
}

/** @returns by registration the rows of what changed for it */
async function recordChanges(
  tx: Tx,
  event: LockedEvent,
  changes: readonly Change[],
): Promise<Map<string, string[]>> {
  const rows = await tx.rows<{ id: string; registrationId: string }>(
    `INSERT INTO rotation_change (ohjaamo_id, event_id, registration_id, event_table_id, code, round, to_round, before_round, at)
     SELECT $2, $3, c.person, c."table", c.code, c.round, c."toRound", 0, $4
     FROM jsonb_to_recordset($1::jsonb) AS c(person uuid, "table" uuid, code text, round smallint, "toRound" smallint)
     RETURNING id, registration_id AS "registrationId"`,
    [JSON.stringify(changes), event.ohjaamoId, event.id, tx.now.toString()],
  );
  const byRegistration = new Map<string, string[]>();
  for (const { id, registrationId } of rows)
    byRegistration.set(registrationId, [...(byRegistration.get(registrationId) ?? []), id]);
  return byRegistration;
}

/** One message each: their whole evening to whoever has not heard of it yet; to the others only when it is different. */
async function tellEverybody(
  tx: Tx,
  event: LockedEvent,
  { people }: RotationFacts,
  changed: ReadonlyMap<string, string[]>,
): Promise<void> {
  const plannedKey = (registrationId: string) => `evening_planned:${registrationId}`;
  const told = await tx.rows<{ key: string }>(
    'SELECT once_key AS key FROM outgoing_message WHERE once_key = ANY ($1)',
    [people.map(({ registrationId }) => plannedKey(registrationId))],
  );
  const known = new Set(told.map(({ key }) => key));
  for (const { registrationId, personId } of people) {
    const changeIds = changed.get(registrationId);
    const common = {
      to: { kind: 'young_person', id: personId } as const,
      ohjaamoId: event.ohjaamoId,
    };
    if (!known.has(plannedKey(registrationId)))
      await tell(tx, {
        ...common,
        template: 'evening_planned',
        payload: { registrationId },
        onceKey: plannedKey(registrationId),
      });
    else if (changeIds)
      await tell(tx, {
        ...common,
        template: 'evening_changed',
        payload: { registrationId, changeIds },
        onceKey: `evening_changed:${changeIds[0]}`,
      });
  }
}
