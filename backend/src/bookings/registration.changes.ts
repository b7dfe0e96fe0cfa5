import { Injectable } from '@nestjs/common';
import { RoomFollows } from '../events/room-follows.js';
import { tell } from '../messages/outbox.js';
import { Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { LEAVE_DRAFTS } from '../rotation/entry.sql.js';
import { type LockedEvent, lockEvent, lockPerson, releasePlace, takePlace } from './booking.locks.js';
import { noteMoves } from './booking.states.js';
import { refuse } from './bookings.problems.js';
import { FreeTimes } from './free-times.service.js';
import { Promotion } from './promotion.service.js';
import {
  type BookedMeeting,
  MEETINGS_OF,
  type Standing,
  STANDING,
  TARGET,
  type TargetSlot,
} from './registration.changes.sql.js';

export type ChangedBy = 'self' | 'staff';

/** What can be done to a registration once it is there: by the person, or by staff on their behalf. */
@Injectable()
export class RegistrationChanges {
  constructor(
    private readonly db: Database,
    private readonly promotion: Promotion,
    private readonly freeTimes: FreeTimes,
    private readonly room: RoomFollows,
  ) {}

  /** The new time is taken before the old one is let go; when it cannot be had, everything stays as it was. */
  async move(actor: DatabaseActor, registrationId: string, slotId: string, by: ChangedBy): Promise<void> {
    const atTheDesk = by === 'staff';
    try {
      const moved = await this.db.as(actor, (tx) => this.tryMove(tx, registrationId, slotId, by));
      if (!moved) throw refuse('slot_taken', { next: await this.freeTimes.beside(slotId, { atTheDesk }) });
    } catch (error) {
      if (constraintOf(error) !== 'meeting_person_free') throw error;
      const next = await this.freeTimes.beside(slotId, { atTheDesk, notThen: true });
      throw refuse('busy_then', { next });
    }
  }

  /** Frees the place and offers it to the next in line, in one transaction. A second time changes nothing. */
  async cancel(
    actor: DatabaseActor,
    registrationId: string,
    by: ChangedBy,
    reason: string | null,
  ): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const { standing, event } = await this.enter(tx, registrationId);
      if (standing.status === 'cancelled') return;
      mustBeChangeable(tx, standing, event, by);
      const [{ revision }] = (await tx.rows<{ revision: number }>(
        `UPDATE registration SET status = 'cancelled', revision = revision + 1 WHERE id = $1 AND status = 'active' RETURNING revision`,
        [registrationId],
      )) as [{ revision: number }];
      await noteMoves(tx, 'registration', { id: registrationId, move: 'active→cancelled', reason });
      const freed = await this.giveBack(tx, registrationId, reason);
      await tell(tx, {
        template: 'booking_cancelled',
        to: { kind: 'young_person', id: standing.personId },
        payload: { registrationId, by },
        ohjaamoId: event.ohjaamoId,
        onceKey: `booking_cancelled:${registrationId}:${revision}`,
      });
      await this.room.timesChanged(tx, event.id, registrationId);
      await this.promotion.fill(tx, event, freed);
    });
  }

  /** "I'm coming." */
  async confirm(actor: DatabaseActor, registrationId: string): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const { standing, event } = await this.enter(tx, registrationId);
      if (standing.status === 'cancelled' || event.status !== 'published' || isOver(tx, event))
        throw refuse('too_late');
      const said = await tx.rows(
        `UPDATE registration SET answer = 'coming' WHERE id = $1 AND answer IS NULL RETURNING id`,
        [registrationId],
      );
      if (said.length > 0)
        await noteMoves(tx, 'registration', { id: registrationId, move: 'active→active', reason: 'coming' });
    });
  }

  /** @returns false when somebody was quicker */
  private async tryMove(tx: Tx, registrationId: string, slotId: string, by: ChangedBy): Promise<boolean> {
    const { standing, event } = await this.enter(tx, registrationId);
    const meetings = await tx.rows<BookedMeeting>(MEETINGS_OF, [registrationId]);
    const current = meetings.find(({ round }) => round === null);
    if (standing.status === 'active' && current?.slotId === slotId.toLowerCase()) return true;
    mustBeChangeable(tx, standing, event, by);
    const [target] = await tx.rows<TargetSlot>(TARGET, [slotId, event.id, tx.now.toString()]);
    if (!target) throw refuseAnywhere('not_found');
    mustBeOpen(target, by);
    await this.promotion.fill(tx, event, [target.partId]);
    await tx.rows(`SELECT id FROM slot WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`, [
      [target.slotId, current?.slotId].filter(Boolean),
    ]);
    if (!(await takePlace(tx, target))) return false;
    if (current?.slotId) {
      await releasePlace(tx, current);
      await this.promotion.fill(tx, event, [current.partId]);
    }
    await lockPerson(tx, standing.personId);
    await this.meetAt(tx, standing, event, target, current);
    const [{ revision }] = (await tx.rows<{ revision: number }>(
      `UPDATE registration SET revision = revision + 1, answer = NULL WHERE id = $1 RETURNING revision`,
      [registrationId],
    )) as [{ revision: number }];
    await tell(tx, {
      template: 'booking_moved',
      to: { kind: 'young_person', id: standing.personId },
      payload: { registrationId },
      ohjaamoId: event.ohjaamoId,
      onceKey: `booking_moved:${registrationId}:${revision}`,
    });
    await this.room.timesChanged(tx, event.id, registrationId);
    return true;
  }

  private async enter(tx: Tx, registrationId: string): Promise<{ standing: Standing; event: LockedEvent }> {
    const read = () => tx.rows<Standing>(STANDING, [registrationId, tx.now.toString()]);
    const [before] = await read();
    await tx.beyond(); // it was theirs to read; whoever is next in line is not
    const event = before && (await lockEvent(tx, before.eventId));
    if (event) await this.room.lock(tx, event.id);
    const [standing] = await read();
    if (!event || !standing) throw refuseAnywhere('not_found');
    return { standing, event };
  }

  private async meetAt(
    tx: Tx,
    standing: Standing,
    event: LockedEvent,
    target: TargetSlot,
    current: BookedMeeting | undefined,
  ): Promise<void> {
    const place = [target.tableId, target.slotId, target.startsAt, target.endsAt];
    if (current) {
      await tx.rows(
        `UPDATE meeting SET event_table_id = $2, slot_id = $3, starts_at = $4, ends_at = $5 WHERE id = $1`,
        [current.id, ...place],
      );
      await noteMoves(tx, 'meeting', { id: current.id, move: 'booked→booked', reason: 'moved' });
      return;
    }
    const [meeting] = await tx.rows<{ id: string }>(
      `INSERT INTO meeting (event_table_id, slot_id, starts_at, ends_at, ohjaamo_id, event_id, registration_id, person_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [...place, event.ohjaamoId, event.id, standing.id, standing.personId, tx.now.toString()],
    );
    await noteMoves(tx, 'meeting', { id: (meeting as { id: string }).id, move: '→booked' });
  }

  /** @returns the parts whose places became free */
  private async giveBack(tx: Tx, registrationId: string, reason: string | null): Promise<string[]> {
    const freed: string[] = [];
    for (const meeting of await tx.rows<BookedMeeting>(MEETINGS_OF, [registrationId])) {
      await tx.rows(`UPDATE meeting SET status = 'cancelled' WHERE id = $1`, [meeting.id]);
      await noteMoves(tx, 'meeting', { id: meeting.id, move: 'booked→cancelled', reason });
      if (!meeting.slotId) continue;
      await releasePlace(tx, meeting);
      freed.push(meeting.partId);
    }
    const seats = await tx.rows<{ id: string; partId: string }>(
      `UPDATE seat SET status = 'cancelled' WHERE registration_id = $1 AND status = 'booked' RETURNING id, part_id AS "partId"`,
      [registrationId],
    );
    for (const seat of seats) {
      await noteMoves(tx, 'seat', { id: seat.id, move: 'booked→cancelled', reason });
      await releasePlace(tx, { partId: seat.partId, slotId: null });
      freed.push(seat.partId);
    }
    for (const statement of LEAVE_DRAFTS) await tx.rows(statement, [registrationId]);
    return freed;
  }
}

const isOver = (tx: Tx, event: LockedEvent) => event.endsAt.getTime() <= tx.now.epochMilliseconds;

/** The person until it begins, staff until the event is over. @throws Problem too_late */
function mustBeChangeable(tx: Tx, standing: Standing, event: LockedEvent, by: ChangedBy): void {
  const tooLate = by === 'staff' ? isOver(tx, event) : standing.hasBegun;
  if (standing.status === 'cancelled' || event.status !== 'published' || tooLate) throw refuse('too_late');
}

/** @throws Problem booking_closed, opens_on_the_spot */
function mustBeOpen(target: TargetSlot, by: ChangedBy): void {
  const tooLate = by === 'staff' ? target.isOver : target.hasBegun;
  if (target.tableStatus !== 'taken' || tooLate) throw refuse('booking_closed');
  if (target.opensOnTheSpot && by === 'self') throw refuse('opens_on_the_spot');
}
