import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { tell } from '../messages/outbox.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { type LockedEvent, lockEvent, type Place, releasePlace, takePlace } from './booking.locks.js';
import { noteMoves } from './booking.states.js';
import { OFFER_MINUTES, type OfferWindow, offerWindow } from './offer-window.js';
import {
  FREE_SLOTS,
  type FreePlace,
  NEXT_IN_LINE,
  OVERDUE,
  PART,
  type PartRow,
  UNTIDY,
} from './promotion.sql.js';

export interface HeldOffer extends Place {
  id: string;
  entryId: string;
}

/**
 * Gives a place that became free to whoever waits longest for it. This is the only routine that does, and it is always run in
 * the transaction that frees the place: between the two nobody else can take it.
 *
 * Everything that triggers it:
 * - somebody cancels, or staff cancel for them              RegistrationChanges.cancel
 * - somebody moves to another time and leaves one           RegistrationChanges.move
 * - an offer is declined, or its holder leaves the line     WaitingListService.decline, leave
 * - an offer is accepted by somebody who gives a time back  WaitingListService.accept
 * - an offer runs out: at the next look, or by the sweep    BookingsService.book, sweep
 * - somebody joins the line                                 WaitingListService.join
 * - seats or tables are added, times are made, a table is given to somebody else, a draft is published again
 *                                                           events room, through freed()
 */
@Injectable()
export class Promotion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Ends what has run out in these parts, then offers what is free. All parts belong to one event. */
  async freed(tx: Tx, partIds: readonly string[]): Promise<void> {
    const [owner] = await tx.rows<{ id: string }>(
      `SELECT event_id AS id FROM part WHERE id = ANY($1) LIMIT 1`,
      [partIds],
    );
    const event = owner && (await lockEvent(tx, owner.id));
    if (event) await this.fill(tx, event, partIds);
  }

  /** The same for whoever holds the locks of the event already. */
  async fill(tx: Tx, event: LockedEvent, partIds: readonly string[]): Promise<void> {
    for (const partId of [...new Set(partIds)].sort()) {
      await this.expireOverdue(tx, event, partId);
      if (event.status === 'published') await this.offerFree(tx, event, partId);
    }
  }

  /** Brings an event up to date: what ran out ends, what is free is offered. */
  async tidy(eventId: string): Promise<void> {
    await this.db.as(SYSTEM, async (tx) => {
      const event = await lockEvent(tx, eventId);
      const parts = await tx.rows<{ id: string }>(`SELECT id FROM part WHERE event_id = $1`, [eventId]);
      if (event)
        await this.fill(
          tx,
          event,
          parts.map(({ id }) => id),
        );
    });
  }

  /** Once a minute. Offers end at their time whoever looks; this only tells the next in line without anybody looking. */
  async sweep(): Promise<number> {
    const now = this.clock.now().toString();
    const events = await this.db.acting(SYSTEM, () =>
      this.db.once<{ id: string }>('untidy events', UNTIDY, [now]),
    );
    for (const { id } of events) await this.tidy(id);
    return events.length;
  }

  /** Ends an offer without its place being taken: whoever had it leaves the line. The caller fills. */
  async endOffer(
    tx: Tx,
    event: Pick<LockedEvent, 'ohjaamoId'>,
    offer: HeldOffer,
    to: 'expired' | 'declined' | 'withdrawn',
  ): Promise<void> {
    await tx.rows(`UPDATE offer SET status = $2 WHERE id = $1 AND status = 'held'`, [offer.id, to]);
    await releasePlace(tx, offer);
    const [entry] = await tx.rows<{ personId: string }>(
      `UPDATE waiting_list_entry SET status = 'left' WHERE id = $1 AND status = 'offered' RETURNING person_id AS "personId"`,
      [offer.entryId],
    );
    await noteMoves(tx, 'offer', { id: offer.id, move: `held→${to}` });
    await noteMoves(tx, 'waiting', { id: offer.entryId, move: 'offered→left', reason: to });
    if (to !== 'expired' || !entry) return;
    await tell(tx, {
      template: 'offer_over',
      to: { kind: 'young_person', id: entry.personId },
      payload: { entryId: offer.entryId },
      ohjaamoId: event.ohjaamoId,
      onceKey: `offer_over:${offer.id}`,
    });
  }

  private async expireOverdue(tx: Tx, event: LockedEvent, partId: string): Promise<void> {
    const overdue = await tx.rows<HeldOffer>(OVERDUE, [partId, tx.now.toString()]);
    for (const offer of overdue) await this.endOffer(tx, event, offer, 'expired');
  }

  private async offerFree(tx: Tx, event: LockedEvent, partId: string): Promise<void> {
    const [part] = await tx.rows<PartRow>(PART, [partId]);
    if (!part || part.waiting === 0 || part.roundsBegun) return;
    for (const place of await this.freePlaces(tx, part)) {
      const startsAt = Temporal.Instant.fromEpochMilliseconds(place.startsAt.getTime());
      const window = offerWindow(tx.now, part.offerMinutes ?? OFFER_MINUTES, event.timeZone, startsAt);
      if (!window) continue;
      const [next] = await tx.rows<{ id: string; personId: string }>(NEXT_IN_LINE, [
        partId,
        place.tableId,
        place.startsAt,
        place.endsAt,
        event.id,
      ]);
      if (next) await this.offer(tx, event, { partId, slotId: place.slotId }, next, window);
    }
  }

  private async freePlaces(tx: Tx, part: PartRow): Promise<FreePlace[]> {
    if (part.hasSlots) return tx.rows<FreePlace>(FREE_SLOTS, [part.id, part.eventId, tx.now.toString()]);
    const count = Math.min(part.seats ?? 0, part.waiting);
    const seat = { slotId: null, tableId: null, startsAt: part.startsAt, endsAt: null };
    return Array.from({ length: count }, () => seat);
  }

  private async offer(
    tx: Tx,
    event: LockedEvent,
    place: Place,
    entry: { id: string; personId: string },
    { opensAt, heldUntil }: OfferWindow,
  ): Promise<void> {
    if (!(await takePlace(tx, place))) return;
    const [offer] = await tx.rows<{ id: string }>(
      `INSERT INTO offer (ohjaamo_id, entry_id, part_id, slot_id, opens_at, held_until, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        event.ohjaamoId,
        entry.id,
        place.partId,
        place.slotId,
        String(opensAt),
        String(heldUntil),
        String(tx.now),
      ],
    );
    const { id } = offer as { id: string };
    await tx.rows(`UPDATE waiting_list_entry SET status = 'offered' WHERE id = $1 AND status = 'waiting'`, [
      entry.id,
    ]);
    await noteMoves(tx, 'offer', { id, move: '→held' });
    await noteMoves(tx, 'waiting', { id: entry.id, move: 'waiting→offered' });
    await tell(tx, {
      template: 'place_offered',
      to: { kind: 'young_person', id: entry.personId },
      payload: { offerId: id },
      ohjaamoId: event.ohjaamoId,
      onceKey: `place_offered:${id}`,
      notBefore: opensAt,
    });
  }
}
