import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor, StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import type { EventCard } from '../events/events.schema.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import type { dayList, DeskBookingInput, employerDayList } from './bookings.schema.js';
import { BookingsService } from './bookings.service.js';
import { OUR_TABLE, WAITING_AT } from './desk.sql.js';
import { RegistrationChanges } from './registration.changes.js';
import { type RegistrationRow, RegistrationViews } from './registration.views.js';

type DayList = z.infer<typeof dayList>;
type EmployerDayList = z.infer<typeof employerDayList>;

/** The day's list, for those who stand in the room: staff with everything, an employer with a time and a first name. */
@Injectable()
export class DeskService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: RegistrationViews,
    private readonly bookings: BookingsService,
    private readonly changes: RegistrationChanges,
  ) {}

  async list(actor: StaffActor, eventId: string): Promise<DayList> {
    await this.mustMeetPeopleAtEvent(actor, eventId);
    const [rows, waiting, event] = await Promise.all([
      this.views.ofEvent(eventId),
      this.db.once<DayList['waiting'][number]>('waiting at event', WAITING_AT, [
        eventId,
        this.clock.now().toString(),
      ]),
      this.card(eventId),
    ]);
    return { event, rows: rows.map(dayListRow), waiting };
  }

  /** Somebody who stands at the desk; a first name is enough, and what opens in the room is open. */
  async register(actor: StaffActor, eventId: string, registrationId: string, input: DeskBookingInput) {
    await this.mustMeetPeopleAtEvent(actor, eventId);
    return this.bookings.book(registrationId, input, { actor, channel: 'desk', eventId });
  }

  async move(actor: StaffActor, registrationId: string, slotId: string): Promise<DayList> {
    const eventId = await this.eventOf(actor, registrationId);
    await this.changes.move(actor, registrationId, slotId, 'staff');
    return this.list(actor, eventId);
  }

  async cancel(actor: StaffActor, registrationId: string, reason: string | null): Promise<DayList> {
    const eventId = await this.eventOf(actor, registrationId);
    await this.changes.cancel(actor, registrationId, 'staff', reason);
    return this.list(actor, eventId);
  }

  async listFor(actor: RecruiterActor, eventId: string): Promise<EmployerDayList> {
    const [table] = await this.db.once<Omit<EmployerDayList, 'event'>>('our table', OUR_TABLE, [
      eventId,
      actor.employerId,
      this.clock.now().toString(),
    ]);
    if (!table) throw refuseAnywhere('not_found');
    return { event: await this.card(eventId), ...table };
  }

  /** @throws Problem not_found where this person does not meet people */
  private async mustMeetPeopleAtEvent(actor: StaffActor, eventId: string): Promise<void> {
    const [event] = await this.db.once<{ ohjaamoId: string }>(
      'place of event',
      `SELECT ohjaamo_id AS "ohjaamoId" FROM event WHERE id = $1`,
      [eventId],
    );
    mustMeetPeopleAt(actor, event?.ohjaamoId);
  }

  private async eventOf(actor: StaffActor, registrationId: string): Promise<string> {
    const [registration] = await this.db.once<{ ohjaamoId: string; eventId: string }>(
      'place of registration',
      `SELECT ohjaamo_id AS "ohjaamoId", event_id AS "eventId" FROM registration WHERE id = $1`,
      [registrationId],
    );
    mustMeetPeopleAt(actor, registration?.ohjaamoId);
    return (registration as { eventId: string }).eventId;
  }

  private async card(eventId: string): Promise<EventCard> {
    const cards = await this.views.cards([{ eventId }]);
    const card = [...cards.values()][0];
    if (!card) throw refuseAnywhere('not_found');
    return card;
  }
}

function dayListRow(row: RegistrationRow): DayList['rows'][number] {
  return {
    registrationId: row.id,
    code: row.code,
    firstName: row.firstName,
    language: row.language,
    contact: row.phone ?? row.email,
    channel: row.channel,
    answer: row.answer,
    meetings: row.meetings,
    seats: row.seats.filter(({ status }) => status === 'booked').length,
  };
}
