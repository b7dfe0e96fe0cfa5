import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC } from '../accounts/actor.js';
import { sealLink } from '../accounts/link.js';
import { Outbox } from '../messages/outbox.service.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type DatabaseActor } from '../platform/database/database.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { bookBy, type PlaceKind } from './book.sql.js';
import { bookingCode, CODE_TRIES } from './booking.code.js';
import { refuse } from './bookings.problems.js';
import type { BookingInput, DeskBookingInput } from './bookings.schema.js';
import { WHY_NOT, type WhyNotRow } from './bookings.sql.js';
import { FreeTimes } from './free-times.service.js';
import { OwnerReminder } from './owner-reminder.js';
import { Promotion } from './promotion.service.js';

/** Where somebody comes in: from the web, or through staff who may also give what opens in the room. */
export interface Door {
  actor: DatabaseActor;
  channel: 'web' | 'desk';
  /** The event that the place must belong to; null: whichever it belongs to. */
  eventId: string | null;
}
const WEB: Door = { actor: PUBLIC, channel: 'web', eventId: null };

/** Walls of the database that a booking may run into, and that mean something to the person. */
const WALLS = [
  'registration_pk',
  'registration_person_once',
  'registration_code_once',
  'meeting_person_free',
  'meeting_table_free',
] as const;
type Wall = (typeof WALLS)[number];
const isWall = (name: string | undefined): name is Wall => WALLS.some((wall) => wall === name);

/** A place that seems taken may be free again at the second look: an offer ran out, or somebody cancelled. */
const LOOKS = 3;

interface Wanted {
  registrationId: string;
  place: PlaceKind;
  placeId: string;
  input: DeskBookingInput;
  hash: string;
  door: Door;
}

@Injectable()
export class BookingsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly freeTimes: FreeTimes,
    private readonly promotion: Promotion,
    private readonly ownerReminder: OwnerReminder,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Problem slot_taken, seats_full, already_booked, busy_then, booking_closed, opens_on_the_spot, table_unknown, id_used, not_found */
  async book(registrationId: string, input: BookingInput | DeskBookingInput, door: Door = WEB) {
    const wanted = wantedOf(registrationId, input, door);
    for (let look = 1, collisions = 0; ;) {
      const attempt = await this.attempt(wanted, collisions);
      if (attempt.code) return this.booked(registrationId, attempt.code);
      if (attempt.wall === 'registration_code_once' && collisions < CODE_TRIES) {
        collisions += 1;
        continue;
      }
      const code = await this.codeUnlessRefused(wanted, attempt.wall, look === LOOKS);
      if (code) return this.booked(registrationId, code);
      look += 1;
    }
  }

  async alternatives(slotId: string) {
    const times = await this.freeTimes.beside(slotId);
    if (times.length === 0 && !(await this.isPublic(slotId))) throw refuseAnywhere('not_found');
    return { times };
  }

  private async attempt(wanted: Wanted, collisions: number): Promise<{ code?: string; wall?: Wall }> {
    const { place, placeId, input, door } = wanted;
    const knownBy = input.contact ? (input.contact.phone ? 'phone' : 'email') : 'nobody';
    const { name, text } = bookBy(place, knownBy);
    try {
      const [row] = await this.db.beyond(() =>
        this.db.once<{ code: string; message: string | null }>(name, text, [
          wanted.registrationId,
          placeId,
          this.clock.now().toString(),
          input.firstName,
          input.language,
          input.contact?.phone ?? input.contact?.email ?? null,
          bookingCode(collisions),
          wanted.hash,
          door.channel,
          door.actor.kind,
          door.actor.id,
          door.channel === 'desk',
          door.eventId,
          ...(place === 'seat' ? [wishesOf(input)] : []),
        ]),
      );
      if (row?.message) this.outbox.enqueue([row.message]);
      return row ? { code: row.code } : {};
    } catch (error) {
      const wall = constraintOf(error);
      if (isWall(wall)) return { wall };
      throw error;
    }
  }

  /** The code when this very booking was made before; undefined when it is worth another try; else the refusal is thrown. */
  private async codeUnlessRefused(wanted: Wanted, wall: Wall | undefined, isLastLook: boolean) {
    const { same, place } = await this.whyNot(wanted);
    if (same) {
      if (same.hash === wanted.hash) return same.code;
      throw refuse('id_used');
    }
    const atTheDesk = wanted.door.channel === 'desk';
    const elsewhere = wanted.door.eventId && place?.eventId !== wanted.door.eventId;
    const isSeat = place?.kind === 'presentation' || place?.kind === 'rotation';
    const cannotWish = wanted.input.wishes && place?.kind !== 'rotation';
    if (
      !place ||
      elsewhere ||
      place.eventStatus === 'draft' ||
      isSeat !== (wanted.place === 'seat') ||
      cannotWish
    )
      throw refuseAnywhere('not_found');
    const tooLate = atTheDesk ? place.isOver : place.hasBegun;
    if (place.eventStatus === 'cancelled' || tooLate || (!isSeat && place.tableStatus !== 'taken'))
      throw refuse('booking_closed');
    if (place.roundsBegun) throw refuse('booking_closed');
    if (place.tableUnknown) throw refuse('table_unknown');
    if (place.opensOnTheSpot && !atTheDesk) throw refuse('opens_on_the_spot');
    if (place.mine) {
      if (!atTheDesk) await this.ownerReminder.send(place.mine);
      throw refuse('already_booked');
    }
    if (wall === 'meeting_person_free')
      throw refuse('busy_then', { next: await this.next(wanted, atTheDesk, true) });
    if (place.isOverdue && !isLastLook) await this.promotion.tidy(place.eventId);
    else if (place.isFull || isLastLook) {
      if (isSeat) throw refuse('seats_full');
      throw refuse('slot_taken', { next: await this.next(wanted, atTheDesk, false) });
    }
    return undefined;
  }

  private async whyNot({ registrationId, place, placeId, input }: Wanted): Promise<WhyNotRow> {
    const [row] = await this.db.beyond(() =>
      this.db.once<WhyNotRow>('why not', WHY_NOT, [
        registrationId,
        place === 'slot' ? placeId : null,
        place === 'seat' ? placeId : null,
        this.clock.now().toString(),
        input.contact?.phone ?? null,
        input.contact?.email ?? null,
        wishesOf(input),
      ]),
    );
    return row as WhyNotRow;
  }

  private next(wanted: Wanted, atTheDesk: boolean, notThen: boolean) {
    return this.freeTimes.beside(wanted.placeId, { atTheDesk, notThen });
  }

  private async isPublic(slotId: string): Promise<boolean> {
    const rows = await this.db.once(
      'slot is public',
      `SELECT FROM slot s JOIN event e ON e.id = s.event_id WHERE s.id = $1 AND e.status <> 'draft'`,
      [slotId],
    );
    return rows.length > 0;
  }

  private booked(registrationId: string, code: string) {
    const id = registrationId.toLowerCase();
    return {
      registrationId: id,
      link: sealLink({ subject: 'registration', id, route: 'screen' }, this.config.SECRET),
      code,
    };
  }
}

function wantedOf(registrationId: string, input: BookingInput | DeskBookingInput, door: Door): Wanted {
  const place = input.slotId ? 'slot' : 'seat';
  const placeId = (input.slotId ?? input.partId) as string;
  const { firstName, contact, language } = input;
  const asked = [
    place,
    placeId.toLowerCase(),
    firstName,
    contact?.phone,
    contact?.email,
    language,
    door.channel,
    ...(input.wishes ? [input.wishes] : []),
  ];
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
  return { registrationId, place, placeId, input, hash, door };
}

/** As the statements take it; null: nothing is wished. */
const wishesOf = ({ wishes }: Wanted['input']) => (wishes ? JSON.stringify(wishes) : null);
