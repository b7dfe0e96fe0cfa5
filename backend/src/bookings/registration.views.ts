import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type LinkRoute, sealLink } from '../accounts/link.js';
import type { EventCard } from '../events/events.schema.js';
import { ProgrammeService } from '../events/programme.service.js';
import { contactHint } from '../platform/http/contact-hint.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import type { meetingView, registrationView, waitingEntryView } from './bookings.schema.js';
import {
  ENTRIES_OF_PERSON,
  ENTRY,
  REGISTRATION,
  REGISTRATIONS_OF_EVENT,
  REGISTRATIONS_OF_FEED,
  REGISTRATIONS_OF_PERSON,
} from './registration.sql.js';

export type RegistrationView = z.infer<typeof registrationView>;
export type WaitingEntryView = z.infer<typeof waitingEntryView>;

interface Common {
  id: string;
  eventId: string;
  firstName: string;
  language: Language;
  phone: string | null;
  email: string | null;
  endsAt: Date;
  /** False once it is so long ago that links to it no longer open. */
  isOpen: boolean;
}
export interface RegistrationRow extends Common {
  personId: string;
  /** Turvakielto: on lists by an initial, nowhere with a place. */
  nonDisclosure: boolean;
  status: 'active' | 'cancelled';
  code: string;
  answer: 'coming' | null;
  revision: number;
  channel: 'web' | 'desk' | 'sample';
  /** Of the room, once they are here. */
  ticketId: string | null;
  meetings: z.infer<typeof meetingView>[];
  seats: RegistrationView['seats'];
  changeable: boolean;
}
export interface EntryRow extends Common {
  status: WaitingEntryView['status'];
  ahead: number;
  table: WaitingEntryView['table'];
  offer: WaitingEntryView['offer'];
  registrationId: string | null;
}

/** Reads registrations and places in line, and shows them to whoever holds their link. */
@Injectable()
export class RegistrationViews {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly programme: ProgrammeService,
  ) {}

  /** For whoever holds a link to it: who that is, nobody knows, and the seal of the link was looked at before. */
  async registration(id: string): Promise<RegistrationRow | undefined> {
    const [row] = await this.db.beyond(() => this.read<RegistrationRow>('registration', REGISTRATION, id));
    return row;
  }

  ofPerson(personId: string): Promise<RegistrationRow[]> {
    return this.read<RegistrationRow>('registrations of person', REGISTRATIONS_OF_PERSON, personId);
  }

  ofEvent(eventId: string): Promise<RegistrationRow[]> {
    return this.read<RegistrationRow>('registrations of event', REGISTRATIONS_OF_EVENT, eventId);
  }

  /** @param since only those whose event ended after it */
  ofFeed(key: string, since: string): Promise<RegistrationRow[]> {
    return this.db.beyond(() =>
      this.read<RegistrationRow>('registrations of feed', REGISTRATIONS_OF_FEED, key, since),
    );
  }

  /** For whoever holds a link to it. */
  async entry(id: string): Promise<EntryRow | undefined> {
    const [row] = await this.db.beyond(() => this.read<EntryRow>('waiting entry', ENTRY, id));
    return row;
  }

  entriesOfPerson(personId: string): Promise<EntryRow[]> {
    return this.read<EntryRow>('waiting entries of person', ENTRIES_OF_PERSON, personId);
  }

  async cards(rows: { eventId: string }[]): Promise<Map<string, EventCard>> {
    const ids = [...new Set(rows.map(({ eventId }) => eventId))];
    const cards = await this.programme.cards(ids);
    return new Map(cards.map((card) => [card.id, card]));
  }

  async showRegistrations(rows: RegistrationRow[], route: LinkRoute): Promise<RegistrationView[]> {
    const cards = await this.cards(rows);
    return rows.map((row) => ({
      kind: 'registration',
      link: sealLink({ subject: 'registration', id: row.id, route }, this.config.SECRET),
      ...common(row, cards, route),
      status: row.status,
      code: row.code,
      answer: row.answer,
      meetings: row.meetings,
      seats: row.seats,
      changeable: row.changeable,
      turnLink: row.ticketId && sealLink({ subject: 'ticket', id: row.ticketId, route }, this.config.SECRET),
    }));
  }

  async showEntries(rows: EntryRow[], route: LinkRoute): Promise<WaitingEntryView[]> {
    const cards = await this.cards(rows);
    const linkTo = (id: string) => sealLink({ subject: 'registration', id, route }, this.config.SECRET);
    return rows.map((row) => ({
      kind: 'waiting',
      link: sealLink({ subject: 'waiting', id: row.id, route }, this.config.SECRET),
      ...common(row, cards, route),
      status: row.status,
      ahead: row.ahead,
      table: row.table,
      offer: row.offer,
      registrationLink: row.registrationId && linkTo(row.registrationId),
    }));
  }

  private read<Row extends object>(name: string, text: string, ...values: unknown[]): Promise<Row[]> {
    return this.db.once<Row>(name, text, [this.clock.now().toString(), ...values]);
  }
}

function common(row: Common, cards: Map<string, EventCard>, route: LinkRoute) {
  return {
    event: cards.get(row.eventId) as EventCard,
    firstName: row.firstName,
    language: row.language,
    contactHint: contactHint(row),
    provesAddress: route === 'message',
  };
}
