import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor, StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import type { EventCard } from '../events/events.schema.js';
import { initialOf, shownName } from '../people/shown-name.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { recordReading } from '../privacy/reading.js';
import type { dayList, DeskBookingInput, employerDayList } from './bookings.schema.js';
import { BookingsService } from './bookings.service.js';
import { dayListFile } from './day-list.file.js';
import { OUR_TABLE, WAITING_AT } from './desk.sql.js';
import { RegistrationChanges } from './registration.changes.js';
import { type RegistrationRow, RegistrationViews } from './registration.views.js';

type DayList = z.infer<typeof dayList>;
type EmployerDayList = z.infer<typeof employerDayList>;
type WaitingRow = DayList['waiting'][number] & { personId: string; nonDisclosure: boolean };
interface OurTable {
  tableNumber: number;
  people: (EmployerDayList['people'][number] & { personId: string })[];
}

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
      this.db.once<WaitingRow>('waiting at event', WAITING_AT, [eventId, this.clock.now().toString()]),
      this.card(eventId),
    ]);
    await recordReading(this.db, actor, {
      what: 'day_list',
      why: 'running_the_event',
      personIds: [...rows, ...waiting].map(({ personId }) => personId),
      ohjaamoId: event.ohjaamo.id,
      eventId,
    });
    return { event, rows: rows.map(dayListRow), waiting: waiting.map(waitingRow) };
  }

  async listFile(actor: StaffActor, eventId: string, language: Language): Promise<string> {
    await this.mustMeetPeopleAtEvent(actor, eventId);
    const [rows, event] = await Promise.all([this.views.ofEvent(eventId), this.card(eventId)]);
    await recordReading(this.db, actor, {
      what: 'day_list',
      why: 'running_the_event',
      personIds: rows.filter(({ nonDisclosure }) => !nonDisclosure).map(({ personId }) => personId),
      ohjaamoId: event.ohjaamo.id,
      eventId,
    });
    return dayListFile(rows, event.timeZone, language);
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
    const { tableNumber, people } = await this.db.as(actor, async (tx) => {
      const [table] = await tx.rows<OurTable>(OUR_TABLE, [eventId, actor.employerId, tx.now.toString()]);
      if (!table) throw refuseAnywhere('not_found');
      const personIds = table.people.map(({ personId }) => personId);
      const nameOf = await shownName(tx, personIds);
      await recordReading(tx, actor, {
        what: 'day_list',
        why: 'running_the_event',
        personIds,
        employerId: actor.employerId,
        eventId,
      });
      return {
        tableNumber: table.tableNumber,
        people: table.people.map(({ personId, ...person }) => ({
          ...person,
          firstName: nameOf(personId, person.firstName),
        })),
      };
    });
    return { event: await this.card(eventId), tableNumber, people };
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
    personId: row.personId,
    code: row.code,
    ...discreetly(row, row.phone ?? row.email),
    language: row.language,
    channel: row.channel,
    answer: row.answer,
    meetings: row.meetings,
    seats: row.seats.filter(({ status }) => status === 'booked').length,
  };
}

function waitingRow({ personId: _unshown, nonDisclosure, ...row }: WaitingRow): DayList['waiting'][number] {
  return { ...row, ...discreetly({ firstName: row.firstName, nonDisclosure }, row.contact) };
}

/** A list lies on a desk: whoever is under non-disclosure stands on it by an initial, without an address. */
function discreetly(
  { firstName, nonDisclosure }: { firstName: string; nonDisclosure: boolean },
  contact: string | null,
) {
  return nonDisclosure ? { firstName: initialOf(firstName), contact: null } : { firstName, contact };
}
