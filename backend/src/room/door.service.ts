import { Inject, Injectable } from '@nestjs/common';
import { showRoom } from '../events/room-follows.js';
import type { z } from 'zod';
import { type KioskActor, PUBLIC } from '../accounts/actor.js';
import { openLink, sealLink } from '../accounts/link.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type DatabaseActor } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { askedFor } from './asked.js';
import { BEFORE_MINUTES, type Evening, type Registered } from './room.evening.js';
import { newcomerHolder, registeredHolder } from './room.holders.js';
import { refuse } from './room.problems.js';
import type {
  CheckInInput,
  kioskCheckInInput,
  kioskNewcomerInput,
  NewcomerInput,
  OpenRoom,
  Welcome,
} from './door.schema.js';
import { RoomService } from './room.service.js';
import { RoomStore } from './room.store.js';
import { openView, welcomeView } from './door.view.js';
import { linesOf } from './engine/line.js';
import { Moment } from './moment.js';

type KioskCheckIn = z.output<typeof kioskCheckInInput>;
type KioskNewcomer = z.output<typeof kioskNewcomerInput>;

/** Events of Ohjaamo $1 that can be walked into at $2. */
const TODAY = `
SELECT e.id FROM event e WHERE e.ohjaamo_id = $1 AND e.status = 'published'
  AND e.starts_at <= $2::timestamptz + interval '${BEFORE_MINUTES} minutes' AND e.ends_at > $2 ORDER BY e.starts_at, e.id`;

/** The door: whoever comes in says who they are, or nothing at all, and is told where to go. No list of names leaves it. */
@Injectable()
export class DoorService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rooms: RoomService,
    private readonly store: RoomStore,
  ) {}

  // the kiosk ----------------------------------------------------------------------------------------------------------------

  async today({ ohjaamoId }: KioskActor): Promise<{ rooms: OpenRoom[] }> {
    const evenings = await this.eveningsAt(ohjaamoId);
    return { rooms: evenings.map((evening) => openView(this.moment(evening))) };
  }

  /**
   * @throws Problem not_on_list, not_clear_who; when the kiosk had kept it, staff are told instead (welcome null)
   */
  async checkInAtKiosk(
    actor: KioskActor,
    deedId: string,
    input: KioskCheckIn,
  ): Promise<{ welcome: Welcome | null }> {
    const evenings = (await this.eveningsAt(actor.ohjaamoId)).filter(
      ({ event }) => !input.eventId || event.id === input.eventId,
    );
    const found = this.find(evenings, input.who);
    if ('refused' in found) {
      if (!input.kept) throw refuse(found.refused);
      const [evening] = evenings;
      if (evening) await this.leaveToStaff(actor, evening, deedId, input);
      return { welcome: null };
    }
    const { evening, registered } = found;
    return { welcome: await this.checkIn(actor, evening, registered, deedId, input, 'kiosk') };
  }

  /** @throws Problem not_found for an event of another Ohjaamo, and what RoomService.do refuses */
  async walkInAtKiosk(
    actor: KioskActor,
    deedId: string,
    { eventId, agoSeconds, ...newcomer }: KioskNewcomer,
  ): Promise<Welcome> {
    const evening = await this.store.readAs('kiosk', eventId);
    if (evening?.ohjaamoId !== actor.ohjaamoId) throw refuseAnywhere('not_found');
    return this.walkIn(actor, evening, deedId, { ...newcomer, agoSeconds }, 'kiosk');
  }

  // the QR on the wall -------------------------------------------------------------------------------------------------------

  /** @throws Problem link_unknown */
  async behindWall(sealed: string): Promise<OpenRoom> {
    return openView(this.moment(await this.eveningBehind(sealed)));
  }

  async walkInAtWall(sealed: string, deedId: string, newcomer: NewcomerInput): Promise<Welcome> {
    const evening = await this.eveningBehind(sealed);
    return this.walkIn({ kind: 'link', id: evening.event.id }, evening, deedId, newcomer, 'wall');
  }

  /** @throws Problem link_unknown, not_on_list, not_clear_who */
  async checkInAtWall(sealed: string, deedId: string, who: CheckInInput): Promise<Welcome> {
    const evening = await this.eveningBehind(sealed);
    const found = this.find([evening], who);
    if ('refused' in found) throw refuse(found.refused);
    const actor = { kind: 'link', id: found.registered.registrationId };
    return this.checkIn(actor, evening, found.registered, deedId, { who }, 'wall');
  }

  // from elsewhere -----------------------------------------------------------------------------------------------------------

  /** What is on the event's page: anybody may take a number from where they are. @throws Problem not_found */
  async open(eventId: string): Promise<OpenRoom> {
    return openView(this.moment(await this.published(eventId)));
  }

  async fromPhone(eventId: string, deedId: string, newcomer: NewcomerInput): Promise<Welcome> {
    return this.walkIn(PUBLIC, await this.published(eventId), deedId, newcomer, 'phone');
  }

  // deeds --------------------------------------------------------------------------------------------------------------------

  private async walkIn(
    actor: DatabaseActor,
    evening: Evening,
    deedId: string,
    { agoSeconds, ...newcomer }: NewcomerInput & { agoSeconds?: number | undefined },
    cameBy: 'kiosk' | 'wall' | 'phone',
  ): Promise<Welcome> {
    const offered = evening.hasQueue ? linesOf(evening.room) : [];
    if (newcomer.lines.some((line) => !offered.includes(line))) throw refuse('line_unknown');
    await this.rooms.do(actor, {
      eventId: evening.event.id,
      deedId,
      asked: askedFor(newcomer),
      agoSeconds,
      deed: {
        do: 'arrive',
        ticketId: deedId,
        lines: newcomer.lines,
        presence: cameBy === 'phone' ? 'coming' : 'here',
      },
      holder: newcomerHolder(this.store, newcomer, cameBy),
    });
    return this.welcome(evening.event.id, deedId);
  }

  /** Somebody who is here already is welcome again: the second kiosk tells them the same as the first. */
  private async checkIn(
    actor: DatabaseActor,
    evening: Evening,
    { registrationId }: Registered,
    deedId: string,
    { who, agoSeconds }: { who: CheckInInput; agoSeconds?: number | undefined },
    cameBy: 'kiosk' | 'wall',
  ): Promise<Welcome> {
    const eventId = evening.event.id;
    const ticketOf = (one: Evening | undefined) =>
      one?.room.tickets.find((ticket) => ticket.registrationId === registrationId);
    const there = ticketOf(evening);
    if (there?.status === 'left') {
      // They had gone, or had not heard two calls, and stand here again.
      const deed = { do: 'release' as const, ticketId: there.id };
      await this.rooms.do(actor, { eventId, deedId, asked: askedFor(who), agoSeconds, deed });
    }
    if (there) return this.welcome(eventId, there.id);
    try {
      await this.rooms.do(actor, {
        eventId,
        deedId,
        asked: askedFor(who),
        agoSeconds,
        deed: { do: 'check_in', ticketId: deedId, registrationId },
        holder: registeredHolder(registrationId, cameBy),
      });
    } catch (error) {
      // Two kiosks at once: who was second finds what the first has made.
      const made = ticketOf(await this.store.read(eventId));
      if (!made) throw error;
      return this.welcome(eventId, made.id);
    }
    return this.welcome(eventId, deedId);
  }

  private async leaveToStaff(
    actor: KioskActor,
    { event, ohjaamoId }: Evening,
    id: string,
    { who, agoSeconds = 0 }: KioskCheckIn,
  ): Promise<void> {
    const said = 'code' in who ? who.code : 'firstName' in who ? `${who.firstName} …${who.lastDigits}` : 'QR';
    await this.db.as(actor, async (tx) => {
      await tx.beyond();
      await tx.rows(
        `INSERT INTO unmatched_check_in (id, ohjaamo_id, event_id, said, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING`,
        [id, ohjaamoId, event.id, said, tx.now.subtract({ seconds: agoSeconds }).toString()],
      );
      await showRoom(tx, event.id);
    });
  }

  private async welcome(eventId: string, ticketId: string): Promise<Welcome> {
    const evening = await this.store.read(eventId);
    const link = sealLink({ subject: 'ticket', id: ticketId, route: 'screen' }, this.config.SECRET);
    const welcome = evening && welcomeView(this.moment(evening), ticketId, link);
    if (!welcome) throw refuse('ticket_unknown');
    return welcome;
  }

  // finding --------------------------------------------------------------------------------------------------------------------

  /** Who that is, among those who booked for these evenings; the answer is the same for nobody and for somebody elsewhere. */
  private find(
    evenings: Evening[],
    who: CheckInInput,
  ): { evening: Evening; registered: Registered } | { refused: 'not_on_list' | 'not_clear_who' } {
    const is = this.matcher(who);
    const found = evenings.flatMap((evening) =>
      evening.registered.filter(is).map((registered) => ({ evening, registered })),
    );
    // The same person at two evenings of one day: the one that begins, or has begun, first.
    const people = new Set(found.map(({ registered }) => registered.personId));
    if (people.size > 1) return { refused: 'not_clear_who' };
    return found[0] ?? { refused: 'not_on_list' };
  }

  private matcher(who: CheckInInput): (registered: Registered) => boolean {
    if ('code' in who) {
      const code = plain(who.code);
      return (registered) => plain(registered.code) === code;
    }
    if ('link' in who) {
      const link = openLink(lastSegment(who.link), this.config.SECRET);
      return ({ registrationId }) => link?.subject === 'registration' && link.id === registrationId;
    }
    const firstName = plain(who.firstName);
    return (registered) =>
      firstName !== '' &&
      registered.lastDigits === who.lastDigits &&
      [registered.firstName, firstWord(registered.firstName)].map(plain).includes(firstName);
  }

  private async eveningsAt(ohjaamoId: string): Promise<Evening[]> {
    const now = this.clock.now().toString();
    const ids = await this.db.once<{ id: string }>('rooms today', TODAY, [ohjaamoId, now]);
    const evenings = await Promise.all(ids.map(({ id }) => this.store.readAs('kiosk', id)));
    return evenings.filter((evening): evening is Evening => evening !== undefined);
  }

  private async eveningBehind(sealed: string): Promise<Evening> {
    const link = openLink(sealed, this.config.SECRET);
    const evening = link?.subject === 'room' ? await this.store.read(link.id) : undefined;
    if (!evening || evening.event.status === 'draft') throw refuse('link_unknown');
    return evening;
  }

  private async published(eventId: string): Promise<Evening> {
    const evening = await this.store.read(eventId);
    if (evening?.event.status !== 'published') throw refuseAnywhere('not_found');
    return evening;
  }

  private moment(evening: Evening): Moment {
    return Moment.of(evening, this.clock.now().epochMilliseconds);
  }
}

/** `koivu-27`, `Koivu 27` and `KOIVU27` are one code, `Väinö` and `VAINO` one name: people type as they hear. */
const plain = (typed: string) =>
  typed
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLocaleUpperCase('fi');

/** `Anna-Maija` is called Anna; a letter alone is nobody's name, or four digits could be tried through. */
const firstWord = (name: string) => name.split(/[\s-]+/)[0] ?? '';

/** The QR holds the address of the booking's page, or the sealed link alone. */
const lastSegment = (link: string) => link.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
