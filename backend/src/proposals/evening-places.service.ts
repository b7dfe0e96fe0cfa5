import { Injectable } from '@nestjs/common';
import { BookingsService, type Door } from '../bookings/bookings.service.js';
import { Clock } from '../platform/clock/clock.js';
import { beyond, Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { Problem } from '../platform/problems/problem.js';
import { wishesInput } from '../rotation/wishes.schema.js';
import { PLACES, WHO_COMES } from './evening-proposals.sql.js';

interface Comer {
  eventId: string;
  tableId: string | null;
  firstName: string;
  language: Language;
  phone: string | null;
  email: string | null;
  hasPlace: boolean;
}
interface Place {
  kind: 'slots' | 'presentation' | 'rotation';
  partId: string;
  slotId: string | null;
}

/** With these the next place is worth a try; with any other refusal nothing is. */
const TAKEN_ALREADY = ['slot_taken', 'seats_full', 'busy_then', 'booking_closed', 'table_unknown'];
/** The wall that says: nobody is asked any more, somebody took it back at this very moment. */
const NOT_ASKED = 'registration_is_asked';
/** They came by another way, or by the tap before: they have their place. */
const HAS_ONE = ['already_booked', 'id_used'];

/** Registers whoever said yes to an evening, as the evening's parts have it: a time, a seat, or an entry in the rotation. */
@Injectable()
export class EveningPlaces {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bookings: BookingsService,
  ) {}

  /** @param proposalId also the id of the registration, so that two taps are one @returns whether they have a place now */
  async take(proposalId: string): Promise<boolean> {
    const [who] = await this.db.beyond(() => this.db.once<Comer>('who comes', WHO_COMES, [proposalId]));
    if (!who || who.hasPlace) return who !== undefined;
    const places = await this.db.beyond(() =>
      this.db.once<Place>('places of evening', PLACES, [
        who.eventId,
        who.tableId,
        this.clock.now().toString(),
      ]),
    );
    const door: Door = {
      actor: beyond({ kind: 'link', id: proposalId }),
      channel: 'web',
      eventId: who.eventId,
    };
    for (const place of places) if (await this.takes(proposalId, who, place, door)) return true;
    return false;
  }

  private async takes(id: string, who: Comer, { kind, partId, slotId }: Place, door: Door): Promise<boolean> {
    const { firstName, language, phone, email } = who;
    const contact = phone ? { phone, email: null } : { phone: null, email: email as string };
    const wishes =
      kind === 'rotation' && who.tableId ? wishesInput.parse({ wishes: [who.tableId] }) : undefined;
    const target = slotId ? { slotId } : { partId, wishes };
    try {
      await this.bookings.book(id, { ...target, firstName, contact, language }, door);
      return true;
    } catch (error) {
      if (constraintOf(error) === NOT_ASKED) return false;
      if (!(error instanceof Problem)) throw error;
      if (HAS_ONE.includes(error.code)) return true;
      if (TAKEN_ALREADY.includes(error.code)) return false;
      throw error;
    }
  }
}
