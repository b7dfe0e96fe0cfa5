import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { showRoom } from '../events/room-follows.js';
import type { StaffActor } from '../accounts/actor.js';
import { sealLink } from '../accounts/link.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database } from '../platform/database/database.js';
import { recordReading } from '../privacy/reading.js';
import { type Deed, forGood } from './engine/deeds.js';
import type { Change } from './engine/undo.js';
import { undone } from './engine/undo.js';
import { askedFor } from './asked.js';
import type { Evening } from './room.evening.js';
import { newcomerHolder, registeredHolder } from './room.holders.js';
import type { StaffDeed } from './deeds.schema.js';
import type { RoomView } from './room.schema.js';
import { RoomService, type Tap } from './room.service.js';
import { DEEDS } from './room.sql.js';
import { RoomStore } from './room.store.js';
import { staffView } from './staff-room.view.js';
import { iso, Moment } from './moment.js';

const MOST_TABLES = 200;

export interface DeedRow {
  id: string;
  deed: string;
  changes: Change[];
  at: Date;
  actorKind: string;
  by: string | null;
}

/** The room for those who run it: everything at a glance, one tap a deed, each of which can be taken back. */
@Injectable()
export class StaffRoomService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rooms: RoomService,
    private readonly store: RoomStore,
  ) {}

  /** @param since see RoomStore.read */
  async room(actor: StaffActor, eventId: string, since?: number): Promise<RoomView> {
    const evening = await this.mine(actor, eventId, since);
    await recordReading(this.db, actor, {
      what: 'day_list',
      why: 'running_the_event',
      personIds: peopleOf(evening),
      ohjaamoId: evening.ohjaamoId,
      eventId,
    });
    return this.view(evening);
  }

  /** What staff see; who may is asked before. */
  async view(evening: Evening): Promise<RoomView> {
    const { id } = evening.event;
    const [deeds, unmatched] = await this.db.beyond(() =>
      Promise.all([
        this.db.once<DeedRow>('room deeds', DEEDS, [id]),
        this.db.once<{ id: string; said: string; at: Date }>(
          'unmatched check-ins',
          'SELECT id, said, at FROM unmatched_check_in WHERE event_id = $1 AND settled_at IS NULL ORDER BY at, id',
          [id],
        ),
      ]),
    );
    return staffView(Moment.of(evening, this.clock.now().epochMilliseconds), {
      deeds: deeds.map((row) => doneDeed(evening, row)),
      unmatched: unmatched.map(({ at, ...row }) => ({ ...row, at: iso(at.getTime()) })),
      wall: `walk-in/${sealLink({ subject: 'room', id, route: 'screen' }, this.config.SECRET)}`,
    });
  }

  /** @throws Problem not_found where this person meets nobody, and what RoomService.do refuses */
  async do(actor: StaffActor, eventId: string, deedId: string, asked: StaffDeed): Promise<RoomView> {
    await this.mustRun(actor, eventId);
    const revision = await this.rooms.do(actor, this.tapOf(eventId, deedId, asked));
    return this.room(actor, eventId, revision);
  }

  async undo(actor: StaffActor, eventId: string, deedId: string): Promise<RoomView> {
    await this.mustRun(actor, eventId);
    await this.rooms.undo(actor, eventId, deedId);
    return this.room(actor, eventId);
  }

  /** Whether the big screen says names aloud. */
  async speak(actor: StaffActor, eventId: string, speaks: boolean): Promise<RoomView> {
    await this.mustRun(actor, eventId);
    await this.db.as(actor, async (tx) => {
      await tx.beyond();
      await this.store.enter(tx, eventId);
      await tx.rows('UPDATE room SET speaks = $2, revision = revision + 1 WHERE event_id = $1', [
        eventId,
        speaks,
      ]);
      await showRoom(tx, eventId);
    });
    return this.room(actor, eventId);
  }

  /** Staff found out who it was. A second time changes nothing. */
  async settle(actor: StaffActor, eventId: string, checkInId: string): Promise<RoomView> {
    await this.mustRun(actor, eventId);
    await this.db.as(actor, async (tx) => {
      await tx.rows(
        'UPDATE unmatched_check_in SET settled_at = $3 WHERE id = $1 AND event_id = $2 AND settled_at IS NULL',
        [checkInId, eventId, tx.now.toString()],
      );
      await showRoom(tx, eventId);
    });
    return this.room(actor, eventId);
  }

  /** @throws Problem not_found */
  private async mine(actor: StaffActor, eventId: string, since?: number): Promise<Evening> {
    const evening = await this.store.readAs('staff', eventId, since);
    mustMeetPeopleAt(actor, evening?.ohjaamoId);
    return evening as Evening;
  }

  /** The same without reading the whole room, for whoever only wants to know whether they may. @throws Problem not_found */
  async mustRun(actor: StaffActor, eventId: string): Promise<void> {
    mustMeetPeopleAt(actor, await this.store.ohjaamoFor('staff', eventId));
  }

  private tapOf(eventId: string, deedId: string, asked: StaffDeed): Tap {
    const tap = { eventId, deedId, asked: askedFor(asked), ...agoOf(asked) };
    switch (asked.do) {
      case 'add':
        return {
          ...tap,
          deed: { do: 'arrive', ticketId: deedId, lines: asked.lines, presence: 'here' },
          holder: newcomerHolder(this.store, asked, 'desk'),
        };
      case 'check_in':
        return {
          ...tap,
          deed: { do: 'check_in', ticketId: deedId, registrationId: asked.registrationId },
          holder: registeredHolder(asked.registrationId, 'desk'),
        };
      default:
        return { ...tap, deed: plainDeed(deedId, asked) };
    }
  }
}

type Plain = Exclude<StaffDeed, { do: 'add' | 'check_in' }>;

/** What crosses HTTP as what the engine knows; a turn takes the id of the tap that called it. */
export function plainDeed(deedId: string, asked: Plain): Deed {
  switch (asked.do) {
    case 'call':
      return { do: 'call', turnId: deedId, tableId: asked.tableId, ticketId: asked.ticketId };
    case 'step_out':
      return { do: 'move', ticketId: asked.ticketId, to: 'out' };
    case 'come_back':
      return { do: 'move', ticketId: asked.ticketId, to: 'here' };
    case 'set':
      return { do: 'set', settings: given(asked.settings) };
    case 'call_round':
      // Ids for as many calls as a room may have tables.
      return {
        do: 'call_round',
        round: asked.round,
        turnIds: Array.from({ length: MOST_TABLES }, randomUUID),
      };
    default:
      return asked;
  }
}

export const agoOf = (asked: object) =>
  'agoSeconds' in asked && typeof asked.agoSeconds === 'number' ? { agoSeconds: asked.agoSeconds } : {};

const given = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  };

const peopleOf = ({ registered, holders }: Evening): string[] => [
  ...registered.map(({ personId }) => personId),
  ...[...holders.values()].flatMap(({ personId }) => (personId ? [personId] : [])),
];

export function doneDeed(
  evening: Evening,
  { id, deed, changes, at, by }: DeedRow,
): RoomView['deeds'][number] {
  const of = (kind: Change['of']) => changes.find((change) => change.of === kind);
  const turn = of('turn')?.after as { ticketId: string; tableId: string } | undefined;
  return {
    id,
    deed,
    at: iso(at.getTime()),
    by,
    ticketId: turn?.ticketId ?? of('ticket')?.id ?? null,
    tableId:
      turn?.tableId ??
      of('table')?.id ??
      (of('booking')?.after as { tableId?: string } | undefined)?.tableId ??
      null,
    undoable: !forGood.includes(deed) && undone(evening.room, changes) !== null,
  };
}
