import { Injectable } from '@nestjs/common';
import { showRoom } from '../events/room-follows.js';
import type { z } from 'zod';
import type { RecruiterActor } from '../accounts/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { recordReading } from '../privacy/reading.js';
import { askedFor } from './asked.js';
import type { Deed } from './engine/deeds.js';
import { turnAt } from './engine/room.types.js';
import type { Change } from './engine/undo.js';
import type { Evening } from './room.evening.js';
import { refuse } from './room.problems.js';
import type { TableDeed } from './deeds.schema.js';
import type { impressionInput, TableRoom } from './table-room.schema.js';
import { RoomService } from './room.service.js';
import { DEEDS } from './room.sql.js';
import { RoomStore } from './room.store.js';
import { tableView } from './table-room.view.js';
import { Moment } from './moment.js';
import { agoOf, type DeedRow, doneDeed, plainDeed } from './staff-room.service.js';

/** The table for those who sit there: one person at a time, and of the others no more than how many wait. */
@Injectable()
export class TableRoomService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rooms: RoomService,
    private readonly store: RoomStore,
  ) {}

  async room(actor: RecruiterActor, eventId: string): Promise<TableRoom> {
    const { evening, tableId } = await this.mine(actor, eventId);
    await this.noteSeen(actor, evening, tableId);
    return this.view(actor.employerId, evening, tableId);
  }

  /** What the firm at this table sees; who may is asked before. */
  async view(employerId: string, evening: Evening, tableId: string): Promise<TableRoom> {
    const [consents, deeds] = await this.db.beyond(() =>
      Promise.all([
        this.db.once<{ id: string; personId: string }>('cards shared at event', SHARED_AT, [
          employerId,
          evening.event.id,
          this.clock.now().toString(),
        ]),
        this.db.once<DeedRow & { actorId: string | null }>('room deeds', DEEDS, [evening.event.id]),
      ]),
    );
    const ours = deeds.find(({ actorKind, changes }) => actorKind === 'recruiter' && isAt(changes, tableId));
    const view = tableView(
      Moment.of(evening, this.clock.now().epochMilliseconds),
      tableId,
      new Map(consents.map(({ id, personId }) => [personId, id])),
      ours ? doneDeed(evening, ours) : null,
    );
    if (!view) throw refuseAnywhere('not_found');
    return view;
  }

  /** @throws Problem not_found, table_unknown for another table or somebody who is not ours, and what RoomService.do refuses */
  async do(actor: RecruiterActor, eventId: string, deedId: string, asked: TableDeed): Promise<TableRoom> {
    const { evening, tableId } = await this.mine(actor, eventId);
    const deed = plainDeed(deedId, asked);
    mustBeAtOurTable(evening, deed, tableId);
    const tap = { eventId, deedId, asked: askedFor(asked), deed, ...agoOf(asked) };
    await this.rooms.do(actor, tap);
    return this.room(actor, eventId);
  }

  /** What somebody of the firm did at its own table. @throws Problem not_found, cannot_undo */
  async undo(actor: RecruiterActor, eventId: string, deedId: string): Promise<TableRoom> {
    const { tableId } = await this.mine(actor, eventId);
    await this.rooms.undo(actor, eventId, deedId, (changes) => {
      if (!isAt(changes, tableId)) throw refuseAnywhere('not_found');
    });
    return this.room(actor, eventId);
  }

  /** How it went, in two taps; it can be said again. `someone_else` sends them on with priority, when a table is named. */
  async say(
    actor: RecruiterActor,
    eventId: string,
    turnId: string,
    { impression, words, tableId: other }: z.output<typeof impressionInput>,
  ): Promise<TableRoom> {
    const { evening, tableId } = await this.mine(actor, eventId);
    const turn = evening.room.turns.find(({ id }) => id === turnId);
    if (turn?.tableId !== tableId || turn.state !== 'done') throw refuse('turn_unknown');
    await this.db.as(actor, async (tx) => {
      await tx.rows('UPDATE turn SET impression = $2, words = $3 WHERE id = $1', [
        turnId,
        impression,
        words || null,
      ]);
      await showRoom(tx, eventId);
    });
    if (impression === 'someone_else' && other)
      await this.handOver(actor, eventId, turnId, { ticketId: turn.ticketId, tableId: other });
    return this.room(actor, eventId);
  }

  /** Once for each meeting: the deed's id is derived from the turn, so that saying it again sends nobody twice. */
  private async handOver(
    actor: RecruiterActor,
    eventId: string,
    turnId: string,
    to: { ticketId: string; tableId: string },
  ): Promise<void> {
    const deed: Deed = { do: 'hand_over', ...to };
    const deedId = turnId.replace(/^.{8}/, (head) =>
      ((parseInt(head, 16) ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0'),
    );
    await this.rooms.do(actor, { eventId, deedId, asked: askedFor(deed), deed });
  }

  /** @throws Problem not_found where the firm has no table */
  async mine(actor: RecruiterActor, eventId: string): Promise<{ evening: Evening; tableId: string }> {
    const evening = await this.store.readAs('recruiter', eventId);
    const table = [...(evening?.tables.values() ?? [])].find(
      ({ id, employerId }) => employerId === actor.employerId && evening?.seenTables.has(id),
    );
    if (!evening || !table || evening.event.status !== 'published') throw refuseAnywhere('not_found');
    return { evening, tableId: table.id };
  }

  /** Whoever sits there is seen by the firm: that stands in their own list of who looked. */
  async noteSeen(actor: RecruiterActor, { room, holders, event }: Evening, tableId: string): Promise<void> {
    const turn = turnAt(room, tableId);
    const personId = turn && holders.get(turn.ticketId)?.personId;
    if (!personId) return;
    await recordReading(this.db, actor, {
      what: 'day_list',
      why: 'running_the_event',
      personIds: [personId],
      employerId: actor.employerId,
      eventId: event.id,
    });
  }
}

/** Cards that are shared with firm $1 for event $2 at $3. */
const SHARED_AT = `
SELECT id, person_id AS "personId" FROM consent
WHERE kind = 'employer_card' AND employer_id = $1 AND event_id = $2 AND ended_at IS NULL AND until > $3`;

function mustBeAtOurTable({ room }: Evening, deed: Deed, tableId: string): void {
  if (deed.do === 'hand_over') {
    if (turnAt(room, tableId)?.ticketId !== deed.ticketId) throw refuse('ticket_unknown');
    return;
  }
  if ('tableId' in deed && deed.tableId !== tableId) throw refuse('table_unknown');
  if (deed.do === 'call') {
    // Whom they call is the rule's business, not theirs.
    if (deed.ticketId !== undefined) throw refuse('ticket_unknown');
    return;
  }
  if ('turnId' in deed && room.turns.find(({ id }) => id === deed.turnId)?.tableId !== tableId)
    throw refuse('turn_unknown');
}

/** Whether all that a deed changed is at this table. */
function isAt(changes: readonly Change[], tableId: string): boolean {
  const here = (change: Change): boolean => {
    const one = change.after as { tableId?: string; id?: string };
    if (change.of === 'turn' || change.of === 'booking') return one.tableId === tableId;
    if (change.of === 'table') return one.id === tableId;
    return change.of === 'ticket';
  };
  return changes.length > 0 && changes.every(here) && changes.some(({ of }) => of !== 'ticket');
}
