import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC } from '../accounts/actor.js';
import { sealLink } from '../accounts/link.js';
import { tell } from '../messages/outbox.js';
import { personOf } from '../people/person.sql.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { type LockedEvent, lockEvent } from './booking.locks.js';
import { noteMoves } from './booking.states.js';
import { refuse } from './bookings.problems.js';
import type { WaitingInput } from './bookings.schema.js';
import { OwnerReminder } from './owner-reminder.js';
import { Promotion } from './promotion.service.js';
import { FREE_SLOTS, type FreePlace } from './promotion.sql.js';
import {
  JOIN_LINE,
  STANDING_IN_LINE,
  type StandingInLine,
  WAITED_FOR,
  type WaitedFor,
} from './waiting-list.sql.js';

/** Standing in line for a place in a part of an event: at one table, or at any. */
@Injectable()
export class WaitingListService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly promotion: Promotion,
    private readonly ownerReminder: OwnerReminder,
  ) {}

  /** @throws Problem not_full, already_waiting, already_booked, booking_closed, opens_on_the_spot, id_used, not_found */
  async join(entryId: string, input: WaitingInput) {
    const hash = hashOf(input);
    try {
      const mine = await this.db.as(beyond(PUBLIC), (tx) => this.tryJoin(tx, entryId, input, hash));
      if (mine) {
        await this.ownerReminder.send(mine);
        throw refuse('already_booked');
      }
    } catch (error) {
      const wall = constraintOf(error);
      if (wall === 'waiting_list_entry_once') throw refuse('already_waiting');
      // The same id at the same time: whoever was second finds what the first one wrote.
      if (wall !== 'waiting_list_entry_pk' || !(await this.isRepeat(this.db, entryId, hash))) throw error;
    }
    const id = entryId.toLowerCase();
    return {
      entryId: id,
      link: sealLink({ subject: 'waiting', id, route: 'screen' }, this.config.SECRET),
    };
  }

  /** Lets the offered place go to the next in line. */
  async decline(actor: DatabaseActor, entryId: string): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const { entry, event } = await this.enter(tx, entryId);
      if (entry.status === 'left') return;
      if (entry.status !== 'offered') throw refuse('offer_over');
      await this.giveUp(tx, event, entry);
    });
  }

  /** Out of the line, with or without an offer. */
  async leave(actor: DatabaseActor, entryId: string, reason: string | null): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const { entry, event } = await this.enter(tx, entryId);
      if (entry.status === 'left') return;
      if (entry.status === 'taken') throw refuse('too_late');
      if (entry.status === 'offered') return this.giveUp(tx, event, entry);
      await tx.rows(`UPDATE waiting_list_entry SET status = 'left' WHERE id = $1`, [entryId]);
      await noteMoves(tx, 'waiting', { id: entryId, move: 'waiting→left', reason });
    });
  }

  /** @returns the registration that the person has in this event already, if any: then nobody was put in line */
  private async tryJoin(tx: Tx, entryId: string, input: WaitingInput, hash: string): Promise<string | null> {
    if (await this.isRepeat(tx, entryId, hash)) return null;
    const look = () => this.look(tx, input);
    const before = await look();
    const event = before && (await lockEvent(tx, before.eventId));
    if (!before?.tableIsHere || !event || event.status === 'draft') throw refuseAnywhere('not_found');
    const isHeld = hasSeats(before.kind) ? !input.tableId : before.kind === 'slots';
    if (!isHeld) throw refuseAnywhere('not_found');
    if (before.opensOnTheSpot) throw refuse('opens_on_the_spot');
    await this.promotion.fill(tx, event, [before.partId]);
    const wanted = (await look()) as WaitedFor;
    if (event.status === 'cancelled' || !wanted.isAhead) throw refuse('booking_closed');
    if (wanted.mine) return wanted.mine;
    if (await this.isPlaceFree(tx, wanted, input)) throw refuse('not_full');
    await this.putInLine(tx, event, entryId, input, hash);
    await this.promotion.fill(tx, event, [wanted.partId]);
    return null;
  }

  private async look(tx: Tx, input: WaitingInput): Promise<WaitedFor | undefined> {
    const { partId, tableId, contact } = input;
    const now = tx.now.toString();
    const [row] = await tx.rows<WaitedFor>(WAITED_FOR, [
      partId,
      tableId ?? null,
      now,
      contact.phone,
      contact.email,
    ]);
    return row;
  }

  /** A time that somebody is just booking is not free: better to be in line for it than to be sent after it. */
  private async isPlaceFree(tx: Tx, wanted: WaitedFor, input: WaitingInput): Promise<boolean> {
    if (hasSeats(wanted.kind)) return wanted.seats === null || wanted.seats > 0;
    const free = await tx.rows<FreePlace>(FREE_SLOTS, [wanted.partId, wanted.eventId, tx.now.toString()]);
    return free.some(({ tableId }) => !input.tableId || tableId === input.tableId.toLowerCase());
  }

  private async putInLine(
    tx: Tx,
    event: LockedEvent,
    entryId: string,
    input: WaitingInput,
    hash: string,
  ): Promise<void> {
    const { firstName, language, contact } = input;
    const found = personOf(contact.phone ? 'phone' : 'email', '(SELECT $1::uuid AS region_id) event', {
      firstName: '$2',
      language: '$3',
      contact: '$4',
      now: '$5',
    });
    const now = tx.now.toString();
    const address = contact.phone ?? contact.email;
    const [person] = await tx.rows<{ id: string }>(found, [
      event.regionId,
      firstName,
      language,
      address,
      now,
    ]);
    const personId = (person as { id: string }).id;
    const where = [event.ohjaamoId, event.id, input.partId, input.tableId ?? null];
    await tx.rows(JOIN_LINE, [entryId, ...where, personId, firstName, language, hash, now]);
    await noteMoves(tx, 'waiting', { id: entryId, move: '→waiting' });
    await tell(tx, {
      template: 'waiting_joined',
      to: { kind: 'young_person', id: personId },
      payload: { entryId: entryId.toLowerCase() },
      ohjaamoId: event.ohjaamoId,
      onceKey: `waiting_joined:${entryId.toLowerCase()}`,
    });
  }

  private async giveUp(tx: Tx, event: LockedEvent, entry: StandingInLine): Promise<void> {
    const offer = {
      id: entry.offerId as string,
      entryId: entry.id,
      partId: entry.partId,
      slotId: entry.slotId,
    };
    await this.promotion.endOffer(tx, event, offer, entry.isOverdue ? 'expired' : 'declined');
    await this.promotion.fill(tx, event, [entry.partId]);
  }

  private async enter(tx: Tx, entryId: string): Promise<{ entry: StandingInLine; event: LockedEvent }> {
    const read = () => tx.rows<StandingInLine>(STANDING_IN_LINE, [entryId, tx.now.toString()]);
    const [before] = await read();
    const event = before && (await lockEvent(tx, before.eventId));
    const [entry] = await read();
    if (!event || !entry) throw refuseAnywhere('not_found');
    return { entry, event };
  }

  /** @throws Problem id_used when the id was used for something else */
  private async isRepeat(on: Tx | Database, entryId: string, hash: string): Promise<boolean> {
    const text = `SELECT request_hash AS hash FROM waiting_list_entry WHERE id = $1`;
    const [entry] =
      on instanceof Database
        ? await on.beyond(() => on.once<{ hash: string | null }>('waiting entry hash', text, [entryId]))
        : await on.rows<{ hash: string | null }>(text, [entryId]);
    if (entry && entry.hash !== hash) throw refuse('id_used');
    return Boolean(entry);
  }
}

const hasSeats = (kind: WaitedFor['kind']) => kind === 'presentation' || kind === 'rotation';

function hashOf({ partId, tableId, firstName, contact, language }: WaitingInput): string {
  const asked = [partId, tableId ?? null, firstName, contact.phone, contact.email, language];
  return createHash('sha256').update(JSON.stringify(asked).toLowerCase()).digest('base64url');
}
