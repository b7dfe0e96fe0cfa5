import type { StaffRole } from '../../accounts/actor.js';
import type { RecipePart } from '../../catalogue/catalogue.schema.js';
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
  /** They come to a rotation that is not planned yet; the wishes in their order. */
  rotation: { wishes: TableWords[] } | null;
}

/** The rounds of one person's rotation. */
export interface EveningFacts {
  /** From the first round to the last. */
  startsAt: string;
  endsAt: string;
  settings: RecipePart['settings'];
  /** In order. */
  meetings: TimeFacts[];
  /** Wishes that did not fit, the dearest first. */
  unmet: (TableWords & { why: WhyUnmet })[];
}

type WhyUnmet =
  | 'vetoed_by_table'
  | 'met_already'
  | 'language'
  | 'need'
  | 'never_there_together'
  | 'person_full'
  | 'table_full'
  | 'no_common_free_round'
  | 'others_first';

/** A meeting that falls out, is at another time (`toRound`), or is new. */
export interface EveningChange extends TableWords {
  code: 'person_missing' | 'table_missing' | 'moved' | 'given_on' | 'seat_empty' | 'seat_free' | 'joined';
  round: number;
  toRound: number | null;
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

/** Where somebody sits: a firm, or what one can ask about there. */
type TableWords = NonNullable<WaitingFacts['table']>;

/** Somebody who is called to a table. */
export interface TurnFacts extends EventAtFacts {
  ticketId: string;
  state: 'called' | 'recalled' | 'meeting' | 'done' | 'missed';
  /** When they were called last. */
  calledAt: string;
  firstName: string | null;
  table: TableWords;
}

/** Somebody with a number, and how they stand in one line. */
export interface TicketFacts extends EventAtFacts {
  status: 'in' | 'on_hold' | 'left';
  firstName: string | null;
  /** They stand in this line. */
  waits: boolean;
  /** They are being called, or sit at a table. */
  isBusy: boolean;
  /** Whose line it is; null: it leads to several tables. */
  table: TableWords | null;
  textAtPlace: number;
}

/** The quarter of somebody who did not come, for somebody on the waiting list. */
export interface QuarterFacts extends EventAtFacts {
  firstName: string;
  status: WaitingFacts['status'];
  meetingStatus: 'booked' | 'done' | 'no_show' | 'cancelled';
  /** Somebody was called to the table since. */
  isTaken: boolean;
  endsAt: string;
  tableId: string;
  table: TableWords;
}

export interface EmployerFacts {
  name: string;
  businessId: string;
  status: 'known' | 'waiting' | 'approved' | 'refused';
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
