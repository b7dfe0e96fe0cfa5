import type { StaffRole } from '../../accounts/actor.js';
import type { Language, Localised } from '../../platform/http/fields.js';

/** What messages tell of, as the database has it at the moment of sending. Instants are ISO strings with an offset. */
export interface OhjaamoFacts {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  email: string;
  phone: string;
  zone: string;
}

export interface EventFacts {
  id: string;
  title: Localised;
  status: 'draft' | 'published' | 'cancelled';
  startsAt: string;
  endsAt: string;
  /** null: at the Ohjaamo. */
  place: { name: string; street?: string; city?: string } | null;
  cancelReason: Localised | string | null;
}

/** A meeting at a table, or a seat (no table). */
export interface TimeFacts {
  startsAt: string;
  endsAt: string;
  tableNumber: number | null;
  mode: 'room' | 'phone' | 'video';
  employer: string | null;
  topic: Localised | null;
}

export interface RegistrationFacts {
  firstName: string;
  code: string;
  status: 'active' | 'cancelled';
  answer: 'coming' | null;
  event: EventFacts;
  ohjaamo: OhjaamoFacts;
  /** Booked ones only, in order. */
  times: TimeFacts[];
}

export interface WaitingFacts {
  firstName: string;
  status: 'waiting' | 'offered' | 'taken' | 'left';
  /** null: any table. */
  table: { number: number; employer: string | null; topic: Localised | null } | null;
  event: EventFacts;
  ohjaamo: OhjaamoFacts;
}

export interface OfferFacts extends WaitingFacts {
  entryId: string;
  offerStatus: string;
  heldUntil: string;
  time: TimeFacts;
}

export interface EmployerFacts {
  name: string;
  businessId: string;
  status: 'waiting' | 'approved' | 'refused';
  ohjaamo: OhjaamoFacts;
  /** Who asked: the owner, or whoever came first. */
  contact: { name: string; email: string } | null;
}

export interface OpeningFacts {
  title: string;
  status: string;
  hidden: boolean;
  closesOn: string | null;
  employer: string;
  ohjaamo: OhjaamoFacts;
}

export interface TableFacts {
  number: number;
  status: 'free' | 'asked' | 'taken';
  employer: string | null;
  event: EventFacts;
  ohjaamo: OhjaamoFacts;
}

export interface EventAtFacts {
  event: EventFacts;
  ohjaamo: OhjaamoFacts;
}

/** An Ohjaamo, or a whole region, which has no address. */
export interface PlaceFacts {
  place: string;
  ohjaamo: OhjaamoFacts | null;
}

export interface MembershipFacts extends PlaceFacts {
  role: StaffRole;
  /** Told that it lapses, and not used since. */
  isLapsing: boolean;
}

export const inLanguage = (text: Localised | string, language: Language): string =>
  typeof text === 'string' ? text : text[language] || text.fi;
