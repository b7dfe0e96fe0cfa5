import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tell } from '../messages/outbox.js';
import { Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { bookingCode, CODE_TRIES } from './booking.code.js';
import { type LockedEvent, lockEvent, lockPerson, releasePlace } from './booking.locks.js';
import { noteMoves } from './booking.states.js';
import { refuse } from './bookings.problems.js';
import { FreeTimes } from './free-times.service.js';
import { Promotion } from './promotion.service.js';
import { ENTER_NEUTRAL } from '../rotation/entry.sql.js';
import { HAS_ALREADY, type HasAlready, STANDING_IN_LINE, type StandingInLine } from './waiting-list.sql.js';

type Offered = StandingInLine & { offerId: string };

/** Turns a held place into a registration. The place is counted already; here it only changes hands. */
@Injectable()
export class OfferAcceptance {
  constructor(
    private readonly db: Database,
    private readonly promotion: Promotion,
    private readonly freeTimes: FreeTimes,
  ) {}

  /** A second time changes nothing. @throws Problem offer_over, busy_then, too_late, not_found */
  async accept(actor: DatabaseActor, entryId: string): Promise<void> {
    const outcome = await this.attempt(actor, entryId);
    // Booked by the same person in the same instant: now that it is there, the place is added to it.
    const final = outcome === 'again' ? await this.attempt(actor, entryId) : outcome;
    if (final === 'again') throw refuseAnywhere('busy');
    if (final === 'over') throw refuse('offer_over');
  }

  private async attempt(actor: DatabaseActor, entryId: string): Promise<'taken' | 'over' | 'again'> {
    let slotId: string | null = null;
    try {
      return await this.db.as(actor, async (tx) => {
        const read = () => tx.rows<StandingInLine>(STANDING_IN_LINE, [entryId, tx.now.toString()]);
        const [before] = await read();
        const event = before && (await lockEvent(tx, before.eventId));
        const [entry] = await read();
        if (!event || !entry) throw refuseAnywhere('not_found');
        slotId = entry.slotId;
        return this.answer(tx, event, entry);
      });
    } catch (error) {
      const wall = constraintOf(error);
      if (wall === 'registration_person_once') return 'again';
      if (wall !== 'meeting_person_free' || !slotId) throw error;
      throw refuse('busy_then', { next: await this.freeTimes.beside(slotId, { notThen: true }) });
    }
  }

  private async answer(tx: Tx, event: LockedEvent, entry: StandingInLine): Promise<'taken' | 'over'> {
    if (entry.status === 'taken') return 'taken';
    if (!entry.offerId || event.status !== 'published') return 'over';
    if (entry.isOverdue) {
      await this.promotion.fill(tx, event, [entry.partId]);
      return 'over';
    }
    await this.takeOver(tx, event, entry as Offered);
    return 'taken';
  }

  private async takeOver(tx: Tx, event: LockedEvent, entry: Offered): Promise<void> {
    await tx.rows(`UPDATE offer SET status = 'accepted' WHERE id = $1 AND status = 'held'`, [entry.offerId]);
    await tx.rows(`UPDATE waiting_list_entry SET status = 'taken' WHERE id = $1 AND status = 'offered'`, [
      entry.id,
    ]);
    await noteMoves(tx, 'offer', { id: entry.offerId, move: 'held→accepted' });
    await noteMoves(tx, 'waiting', { id: entry.id, move: 'offered→taken' });
    const [has] = await tx.rows<HasAlready>(HAS_ALREADY, [
      event.id,
      entry.personId,
      tx.now.toString(),
      entry.partId,
    ]);
    if (has) await this.exchange(tx, event, entry, has);
    if (has?.hasSeat && !entry.slotId) return;
    await lockPerson(tx, entry.personId);
    const registrationId = has?.id ?? (await this.register(tx, event, entry));
    await this.hold(tx, event, entry, registrationId);
    await this.confirm(tx, event, entry.personId, registrationId, Boolean(has));
  }

  /** One person, one time: the time they had goes to the next in line. A second seat is given back at once. */
  private async exchange(tx: Tx, event: LockedEvent, entry: Offered, has: HasAlready): Promise<void> {
    const freed: string[] = [];
    if (entry.slotId && has.meetingId) {
      if (has.hasBegun) throw refuse('too_late');
      await tx.rows(`UPDATE meeting SET status = 'cancelled' WHERE id = $1`, [has.meetingId]);
      await noteMoves(tx, 'meeting', { id: has.meetingId, move: 'booked→cancelled', reason: 'exchanged' });
      if (has.slotId && has.partId) {
        await releasePlace(tx, { partId: has.partId, slotId: has.slotId });
        freed.push(has.partId);
      }
    }
    if (!entry.slotId && has.hasSeat) {
      await releasePlace(tx, { partId: entry.partId, slotId: null });
      freed.push(entry.partId);
    }
    await this.promotion.fill(tx, event, freed);
  }

  private async register(tx: Tx, event: LockedEvent, entry: Offered): Promise<string> {
    const id = randomUUID();
    for (let collisions = 0; collisions <= CODE_TRIES; collisions += 1) {
      const [made] = await tx.rows(
        `INSERT INTO registration (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'web', $8)
         ON CONFLICT (event_id, code) WHERE status = 'active' DO NOTHING RETURNING id`,
        [
          id,
          event.ohjaamoId,
          event.id,
          entry.personId,
          entry.firstName,
          entry.language,
          bookingCode(collisions),
          tx.now.toString(),
        ],
      );
      if (!made) continue;
      await noteMoves(tx, 'registration', { id, move: '→active', reason: 'waiting list' });
      return id;
    }
    throw refuseAnywhere('busy');
  }

  private async hold(tx: Tx, event: LockedEvent, entry: Offered, registrationId: string): Promise<void> {
    const now = tx.now.toString();
    if (!entry.slotId) {
      const [seat] = await tx.rows<{ id: string }>(
        `INSERT INTO seat (ohjaamo_id, part_id, registration_id, created_at) VALUES ($1, $2, $3, $4) RETURNING id`,
        [event.ohjaamoId, entry.partId, registrationId, now],
      );
      await noteMoves(tx, 'seat', { id: (seat as { id: string }).id, move: '→booked' });
      if (entry.kind === 'rotation') await tx.rows(ENTER_NEUTRAL, [registrationId, now]);
      return;
    }
    const [meeting] = await tx.rows<{ id: string }>(
      `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        event.ohjaamoId,
        event.id,
        registrationId,
        entry.personId,
        entry.tableId,
        entry.slotId,
        entry.startsAt,
        entry.endsAt,
        now,
      ],
    );
    await noteMoves(tx, 'meeting', { id: (meeting as { id: string }).id, move: '→booked' });
  }

  private async confirm(
    tx: Tx,
    event: LockedEvent,
    personId: string,
    registrationId: string,
    wasThere: boolean,
  ): Promise<void> {
    const [{ revision }] = (await tx.rows<{ revision: number }>(
      `UPDATE registration SET revision = revision + $2, answer = NULL WHERE id = $1 RETURNING revision`,
      [registrationId, wasThere ? 1 : 0],
    )) as [{ revision: number }];
    const template = wasThere ? 'booking_moved' : 'booking_confirmed';
    await tell(tx, {
      template,
      to: { kind: 'young_person', id: personId },
      payload: { registrationId },
      ohjaamoId: event.ohjaamoId,
      onceKey: `${template}:${registrationId}${wasThere ? `:${revision}` : ''}`,
    });
  }
}
