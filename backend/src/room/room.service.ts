import { Injectable } from '@nestjs/common';
import { constraintOf } from '../platform/http/problem.filter.js';
import { Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { after, type Deed, forGood, type Outcome } from './engine/deeds.js';
import { MINUTE, type Room } from './engine/room.types.js';
import { type Change, changesBetween, undone } from './engine/undo.js';
import { tellTurns } from './room.calls.js';
import { showRoom } from '../events/room-follows.js';
import { type Evening, isOn } from './room.evening.js';
import { refuse } from './room.problems.js';
import { type NewHolder, RoomStore } from './room.store.js';
import { Moment } from './moment.js';
import { RoundsService } from './rounds.service.js';

/** One tap: the id is made where it is tapped, so what is sent twice is done once. */
export interface Tap {
  eventId: string;
  deedId: string;
  /** What was asked with this id, so that another use of it is refused. */
  asked: string;
  deed: Deed;
  /** How long ago, when the network was away meanwhile. */
  agoSeconds?: number | undefined;
  /** Whose ticket it is, when the deed makes one. */
  holder?: ((tx: Tx, evening: Evening) => Promise<NewHolder>) | undefined;
}

/** Last walls of the database, and what they mean. */
const WALLS = {
  turn_table_once: 'table_busy',
  turn_ticket_once: 'ticket_busy',
  ticket_registration_once: 'already_here',
  room_deed_pk: 'id_used',
} as const;
const isWall = (name: string | undefined): name is keyof typeof WALLS => name !== undefined && name in WALLS;

/** The verbs of a room: every deed goes through here, whoever did it. */
@Injectable()
export class RoomService {
  constructor(
    private readonly db: Database,
    private readonly store: RoomStore,
    private readonly rounds: RoundsService,
  ) {}

  /**
   * Does it, once. Whoever calls has shown that the actor may; the walls are open from here on.
   * @returns the room's revision with it; undefined when it had been done already
   * @throws Problem room_not_on, id_used, or why the engine refuses
   */
  async do(actor: DatabaseActor, tap: Tap): Promise<number | undefined> {
    try {
      return await this.db.as(actor, async (tx) => {
        await tx.beyond();
        return this.tap(tx, tap);
      });
    } catch (error) {
      const wall = constraintOf(error);
      if (isWall(wall)) throw refuse(WALLS[wall]);
      throw error;
    }
  }

  /** The same, in the caller's transaction. */
  async tap(
    tx: Tx,
    { eventId, deedId, asked, deed, agoSeconds = 0, holder }: Tap,
  ): Promise<number | undefined> {
    let evening = await this.store.enter(tx, eventId);
    if (await this.isDone(tx, eventId, deedId, asked)) return undefined;
    const now = tx.now.epochMilliseconds;
    if (!isOn(evening, now)) throw refuse('room_not_on');
    const when = now - agoSeconds * 1000;
    if (deed.do === 'call_round' || deed.do === 'plan_again') {
      const { bookings } = mustBe(after(evening.room, deed, when));
      // What is over is settled first: a pair whose meeting was missed may be planned again.
      const settled = { ...evening.room, bookings };
      await this.store.settle(tx, changesBetween(evening.room, settled), deed.do);
      const from = nextRound(evening.room, deed);
      await this.rounds.planAgain(tx, { ...evening, room: settled }, from, deed.do === 'call_round');
      evening = await this.store.enter(tx, eventId);
    }
    const room = withPromise(evening, mustBe(after(evening.room, deed, when)), deed, now);
    await this.keep(tx, evening, room, { deedId, asked, name: deed.do, holder: await holder?.(tx, evening) });
    return evening.revision + 1;
  }

  /**
   * As if it had not been done, while nothing that it changed has changed since. A second time changes nothing.
   * @param may refuses whoever may not undo this one
   * @throws Problem cannot_undo, not_found
   */
  async undo(
    actor: DatabaseActor,
    eventId: string,
    deedId: string,
    may: (changes: Change[], evening: Evening) => void = () => undefined,
  ): Promise<void> {
    await this.db.as(actor, async (tx) => {
      await tx.beyond();
      const evening = await this.store.enter(tx, eventId);
      const [done] = await tx.rows<{ changes: Change[]; deed: string; actorKind: string; undone: boolean }>(
        `SELECT changes, deed, actor_kind AS "actorKind", undone_at IS NOT NULL AS undone
         FROM room_deed WHERE id = $1 AND event_id = $2`,
        [deedId, eventId],
      );
      if (!done) throw refuseAnywhere('not_found');
      may(done.changes, evening);
      if (done.undone) return;
      const before = forGood.includes(done.deed) ? null : undone(evening.room, done.changes);
      if (!before) throw refuse('cannot_undo');
      const room =
        done.actorKind === 'system' ? snoozed(before, done.changes, tx.now.epochMilliseconds) : before;
      await this.store.save(tx, evening, room, 'undo');
      await tx.rows('UPDATE room_deed SET undone_at = $2 WHERE id = $1', [deedId, tx.now.toString()]);
      await showRoom(tx, eventId);
    });
  }

  private async keep(
    tx: Tx,
    evening: Evening,
    room: Room,
    {
      deedId,
      asked,
      name,
      holder,
    }: { deedId: string; asked: string; name: string; holder?: NewHolder | undefined },
  ): Promise<void> {
    const changes = await this.store.save(tx, evening, room, name, holder);
    await tx.rows(
      `INSERT INTO room_deed (id, ohjaamo_id, event_id, revision, deed, request_hash, changes, actor_kind, actor_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        deedId,
        evening.ohjaamoId,
        evening.event.id,
        evening.revision + 1,
        name,
        asked,
        JSON.stringify(changes),
        tx.actor.kind,
        tx.actor.id,
        tx.now.toString(),
      ],
    );
    await tellTurns(tx, evening, room);
    await showRoom(tx, evening.event.id);
  }

  /** @throws Problem id_used */
  private async isDone(tx: Tx, eventId: string, deedId: string, asked: string): Promise<boolean> {
    const [done] = await tx.rows<{ eventId: string; asked: string }>(
      `SELECT event_id AS "eventId", request_hash AS asked FROM room_deed WHERE id = $1`,
      [deedId],
    );
    if (done && (done.eventId !== eventId || done.asked !== asked)) throw refuse('id_used');
    return done !== undefined;
  }
}

/** @throws Problem why it is refused */
function mustBe(outcome: Outcome): Room {
  if ('refused' in outcome) throw refuse(outcome.refused);
  return outcome.room;
}

const nextRound = ({ rounds }: Room, deed: Deed): number =>
  deed.do === 'call_round' ? deed.round : (rounds?.round ?? 0) + 1;

/** What the door tells whoever comes in is kept, so that it can be compared with what happened. */
function withPromise(evening: Evening, room: Room, deed: Deed, now: number): Room {
  if (deed.do !== 'arrive' && deed.do !== 'check_in') return room;
  const promised = new Moment({ ...evening, room }, now).promiseTo(deed.ticketId);
  return {
    ...room,
    tickets: room.tickets.map((ticket) => (ticket.id === deed.ticketId ? { ...ticket, promised } : ticket)),
  };
}

/** Time would do at once again what somebody has just undone: for the length of a grace it leaves these alone. */
function snoozed(room: Room, changes: Change[], now: number): Room {
  const until = now + room.settings.graceMinutes * MINUTE;
  const ids = changes.flatMap(({ of, id, after: one }) =>
    of === 'turn' ? [id, (one as { tableId: string }).tableId] : [id],
  );
  return { ...room, snoozed: { ...room.snoozed, ...Object.fromEntries(ids.map((id) => [id, until])) } };
}
