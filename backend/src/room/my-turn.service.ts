import { Inject, Injectable } from '@nestjs/common';
import { showRoom } from '../events/room-follows.js';
import { type Link, openLink } from '../accounts/link.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type DatabaseActor } from '../platform/database/database.js';
import type { Contact } from '../platform/http/fields.js';
import { askedFor } from './asked.js';
import type { Deed } from './engine/deeds.js';
import { MINUTE, type Ticket } from './engine/room.types.js';
import type { Evening } from './room.evening.js';
import { NO_NAME } from './room.holders.js';
import { refuse } from './room.problems.js';
import type { MyTurn } from './my-turn.schema.js';
import { RoomService } from './room.service.js';
import { RoomStore } from './room.store.js';
import { myTurnView } from './my-turn.view.js';
import { Moment } from './moment.js';

/** How long after the event the page still opens: until it was said how it went. */
const AFTER_DAYS = 14;

interface Mine {
  link: Link;
  evening: Evening;
}

/** My turn: what whoever holds the ticket's link sees and does. Reading changes nothing. */
@Injectable()
export class MyTurnService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rooms: RoomService,
    private readonly store: RoomStore,
  ) {}

  async view(sealed: string): Promise<MyTurn> {
    return this.show(sealed, await this.mine(sealed));
  }

  /** Out for a moment, here, or here again after having left. */
  async move(sealed: string, deedId: string, to: 'here' | 'out'): Promise<MyTurn> {
    return this.do(sealed, deedId, ({ id, status }) =>
      status === 'left' && to === 'here' ? { do: 'release', ticketId: id } : { do: 'move', ticketId: id, to },
    );
  }

  async leave(sealed: string, deedId: string): Promise<MyTurn> {
    return this.do(sealed, deedId, ({ id }) => ({ do: 'leave', ticketId: id }));
  }

  async join(sealed: string, deedId: string, line: string): Promise<MyTurn> {
    return this.do(sealed, deedId, ({ id }) => ({ do: 'join', ticketId: id, line }));
  }

  async drop(sealed: string, deedId: string, line: string): Promise<MyTurn> {
    return this.do(sealed, deedId, ({ id }) => ({ do: 'drop', ticketId: id, line }));
  }

  /** "That was a mistake": only what was done from this very page. @throws Problem not_found, cannot_undo */
  async undo(sealed: string, deedId: string): Promise<MyTurn> {
    const { link, evening } = await this.mine(sealed);
    await this.rooms.undo(holder(link), evening.event.id, deedId, (changes) => {
      const isMine = changes.every(
        ({ of, id, after }) =>
          (of === 'ticket' && id === link.id) ||
          (of === 'turn' && (after as { ticketId: string }).ticketId === link.id),
      );
      if (!isMine) throw refuse('ticket_unknown');
    });
    return this.view(sealed);
  }

  /** Where a text message goes when it is soon my turn. */
  async reachAt(sealed: string, contact: Contact): Promise<MyTurn> {
    const { link, evening } = await this.mine(sealed);
    await this.db.as(holder(link), async (tx) => {
      await tx.beyond();
      const [ticket] = await tx.rows<{
        firstName: string | null;
        language: 'fi' | 'sv' | 'en';
        registrationId: string | null;
      }>(
        `SELECT first_name AS "firstName", language, registration_id AS "registrationId" FROM ticket WHERE id = $1 FOR UPDATE`,
        [link.id],
      );
      // Who booked has given an address that messages go to; it is changed where the booking is.
      if (!ticket || ticket.registrationId) return;
      const { firstName, language } = ticket;
      const personId = await this.store.personOf(tx, evening.regionId, {
        firstName: firstName ?? NO_NAME,
        language,
        contact,
      });
      await tx.rows('UPDATE ticket SET person_id = $2 WHERE id = $1', [link.id, personId]);
    });
    return this.view(sealed);
  }

  async showAs(sealed: string, shownAs: 'name' | 'number'): Promise<MyTurn> {
    const { link, evening } = await this.mine(sealed);
    await this.db.as(holder(link), async (tx) => {
      await tx.beyond();
      await tx.rows(
        `UPDATE ticket SET shown_as = CASE WHEN first_name IS NULL THEN 'number' ELSE $2 END WHERE id = $1`,
        [link.id, shownAs],
      );
      await showRoom(tx, evening.event.id);
    });
    return this.view(sealed);
  }

  /** How it went, as I see it; it can be said again. @throws Problem turn_unknown */
  async answer(sealed: string, turnId: string, answer: 'yes' | 'maybe' | 'no'): Promise<MyTurn> {
    const { link, evening } = await this.mine(sealed);
    const turn = evening.room.turns.find(({ id }) => id === turnId);
    if (turn?.ticketId !== link.id || turn.state !== 'done') throw refuse('turn_unknown');
    await this.db.as(holder(link), async (tx) => {
      await tx.beyond();
      await tx.rows('UPDATE turn SET answer = $2 WHERE id = $1', [turnId, answer]);
      await showRoom(tx, evening.event.id);
    });
    return this.view(sealed);
  }

  /** @throws Problem link_unknown */
  async mine(sealed: string): Promise<Mine> {
    const { link, eventId } = await this.ticketOf(sealed);
    const evening = await this.store.read(eventId);
    if (!evening) throw refuse('link_unknown');
    return { link, evening };
  }

  /** Whose ticket it is and for which event, without reading the evening. @throws Problem link_unknown when it is not ours, or so long ago that it no longer opens */
  async ticketOf(sealed: string): Promise<{ link: Link; eventId: string }> {
    const link = openLink(sealed, this.config.SECRET);
    const ticket = link?.subject === 'ticket' ? await this.store.eventOf(link.id) : undefined;
    if (!link || !ticket) throw refuse('link_unknown');
    const over = ticket.endsAt + AFTER_DAYS * 24 * 60 * MINUTE;
    if (this.clock.now().epochMilliseconds > over) throw refuse('link_unknown');
    return { link, eventId: ticket.eventId };
  }

  private async do(sealed: string, deedId: string, deedFor: (ticket: Ticket) => Deed): Promise<MyTurn> {
    const { link, evening } = await this.mine(sealed);
    const ticket = evening.room.tickets.find(({ id }) => id === link.id);
    if (!ticket) throw refuse('ticket_unknown');
    const deed = deedFor(ticket);
    await this.rooms.do(holder(link), { eventId: evening.event.id, deedId, asked: askedFor(deed), deed });
    return this.view(sealed);
  }

  private show(sealed: string, { link, evening }: Mine): MyTurn {
    const view = myTurnView(Moment.of(evening, this.clock.now().epochMilliseconds), link.id, sealed);
    if (!view) throw refuse('link_unknown');
    return view;
  }
}

const holder = ({ id }: Link): DatabaseActor => ({ kind: 'link', id });
