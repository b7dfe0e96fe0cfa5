import { Temporal } from 'temporal-polyfill';
import type { RecipePart } from '../catalogue/catalogue.schema.js';
import type { z } from 'zod';
import type { EventCard } from '../events/events.schema.js';
import { slotsOf } from '../events/format.recipe.js';
import type { rotationChangeCode, whyUnmet } from '../rotation/rotation.schema.js';
import { onEvent } from './room.parts.schema.js';
import { initialOf } from '../people/shown-name.js';
import type { Language, Localised } from '../platform/http/fields.js';
import {
  type Booking,
  MINUTE,
  type Room,
  type Rounds,
  type Settings,
  type Ticket,
  type Turn,
  usualSettings,
} from './engine/room.types.js';

/** Whose a ticket is, as far as they said. */
export interface Holder {
  personId: string | null;
  firstName: string | null;
  initial: string | null;
  shownAs: 'name' | 'number';
  language: Language;
  cameBy: 'kiosk' | 'wall' | 'phone' | 'desk';
  nonDisclosure: boolean;
  phone: string | null;
  email: string | null;
}
export interface Said {
  impression: 'go_on' | 'work_trial' | 'not_now' | 'someone_else' | null;
  words: string | null;
  answer: 'yes' | 'maybe' | 'no' | null;
}
export interface Registered {
  registrationId: string;
  personId: string;
  firstName: string;
  code: string;
  language: Language;
  answer: 'coming' | null;
  nonDisclosure: boolean;
  lastDigits: string | null;
  reachable: boolean;
}
interface TableFacts {
  id: string;
  number: number;
  mode: 'room' | 'phone' | 'video';
  employerId: string | null;
  name: Localised;
  sectors: string[];
  languages: string[];
  /** Of the rotation: nobody sits there. */
  awayRounds: number[];
}

/** A row of EVENING (room.sql.ts). */
export interface EveningRow {
  event: EventCard;
  status: EventCard['status'];
  ohjaamoId: string;
  regionId: string;
  tablesFor: 'employers' | 'topics' | 'none';
  eventStartsAt: string;
  eventEndsAt: string;
  startsAt: string;
  endsAt: string;
  queueSettings: (RecipePart['settings'] & Partial<Settings>) | null;
  slotMinutes: number | null;
  onTheSpot: { partId: string; opened: boolean }[];
  times: boolean;
  hasQueue: boolean;
  revision: number;
  lastNumber: number;
  lastPlace: number;
  settings: Settings | null;
  tableStates: Record<string, { isOpen: boolean; changedAt: number | null }>;
  snoozed: Record<string, number>;
  /** How far the rotation is; null: it has not begun. */
  rounds: RoundsReached | null;
  /** null: the event has none. */
  rotation: RotationRow | null;
  speaks: boolean;
  tables: TableFacts[];
  bookings: Booking[];
  registered: Registered[];
  tickets: (Ticket & Holder)[];
  turns: (Turn & Said)[];
  /** Tables that the database knows to be of the firm that asks. */
  seenTables?: string[];
}

/** Somebody's meeting became different, and why; of a registration, or of a ticket that came without. */
export interface RotationChange {
  code: z.output<typeof rotationChangeCode>;
  registrationId: string | null;
  ticketId: string | null;
  tableId: string;
  round: number;
  toRound: number | null;
  beforeRound: number;
  at: number;
}
interface RotationRow {
  startsAt: number;
  endsAt: number;
  settings: RecipePart['settings'];
  changes: RotationChange[];
  unmet: { registrationId: string; tableId: string; why: z.output<typeof whyUnmet> }[];
}
/** What is kept of the rounds in room.rounds: the rest is the programme's. */
export type RoundsReached = Pick<Rounds, 'round' | 'phase' | 'since' | 'extraMinutes' | 'past'>;

/** An event's evening: the room as the engine knows it, and beside it who and what stands behind the ids. */
export interface Evening extends Pick<
  EveningRow,
  'ohjaamoId' | 'regionId' | 'revision' | 'speaks' | 'onTheSpot' | 'times' | 'hasQueue' | 'registered'
> {
  event: z.output<typeof onEvent>;
  room: Room;
  tables: Map<string, TableFacts>;
  holders: Map<string, Holder>;
  said: Map<string, Said>;
  changes: RotationChange[];
  unmet: RotationRow['unmet'];
  /** Tables that the database knows to be of the firm that asks; none when nobody of a firm did. */
  seenTables: Set<string>;
  /** From when until when deeds are taken, in milliseconds. */
  openFrom: number;
  openUntil: number;
}

/** Staff set the tables before, and send the last home after. */
export const BEFORE_MINUTES = 120;
export const AFTER_MINUTES = 60;

export function eveningOf(row: EveningRow): Evening {
  const { tables, tableStates, tickets, turns } = row;
  const room: Room = {
    startsAt: Number(row.startsAt),
    endsAt: Number(row.endsAt),
    settings: row.settings ?? settingsFor(row),
    lastNumber: row.lastNumber,
    lastPlace: row.lastPlace,
    tables: tables.map(({ id, number, sectors, languages }) => ({
      id,
      number,
      sectors,
      languages,
      isOpen: tableStates[id]?.isOpen ?? true,
      changedAt: tableStates[id]?.changedAt ?? null,
    })),
    bookings: row.bookings,
    tickets: tickets.map(ticketOf),
    turns: turns.map(turnOf),
    rounds: row.rotation && roundsOf(row.rotation, row.rounds),
    snoozed: row.snoozed,
  };
  return {
    event: onEvent.parse(row.event),
    ohjaamoId: row.ohjaamoId,
    regionId: row.regionId,
    revision: row.revision,
    speaks: row.speaks,
    onTheSpot: row.onTheSpot,
    times: row.times,
    hasQueue: row.hasQueue,
    registered: row.registered,
    room,
    tables: new Map(tables.map((table) => [table.id, table])),
    holders: new Map(tickets.map((ticket) => [ticket.id, ticket])),
    said: new Map(turns.map((turn) => [turn.id, turn])),
    changes: row.rotation?.changes ?? [],
    unmet: row.rotation?.unmet ?? [],
    seenTables: new Set(row.seenTables),
    openFrom: Number(row.eventStartsAt) - BEFORE_MINUTES * MINUTE,
    openUntil: Number(row.eventEndsAt) + AFTER_MINUTES * MINUTE,
  };
}

const notBegun: RoundsReached = { round: 0, phase: 'before', since: 0, extraMinutes: 0, past: [] };

function roundsOf({ startsAt, endsAt, settings }: RotationRow, reached: RoundsReached | null): Rounds {
  const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at);
  const list = slotsOf({ startsAt: instant(startsAt), endsAt: instant(endsAt), settings }).map((slot) => ({
    startsAt: slot.startsAt.epochMilliseconds,
    endsAt: slot.endsAt.epochMilliseconds,
  }));
  const [first] = list;
  return {
    ...(reached ?? notBegun),
    list,
    lengthMinutes: first ? (first.endsAt - first.startsAt) / MINUTE : 0,
    breakMinutes: settings.breakMinutes ?? 0,
  };
}

/** Where tables are topics or desks, whoever is free takes the next; a firm is wished for by its name. */
function settingsFor({ queueSettings, slotMinutes, tablesFor }: EveningRow): Settings {
  return {
    ...usualSettings,
    ...(slotMinutes ? { meetingMinutes: slotMinutes } : {}),
    sharedBy: queueSettings?.sharedBy ?? (tablesFor === 'none' ? 'any' : 'table'),
  };
}

export const isOn = ({ event, openFrom, openUntil }: Evening, now: number): boolean =>
  event.status === 'published' && openFrom <= now && now < openUntil;

/** The same of an event alone. */
export const isOnAt = (
  { status, startsAt, endsAt }: Pick<EventCard, 'status' | 'startsAt' | 'endsAt'>,
  now: number,
): boolean =>
  status === 'published' &&
  Date.parse(startsAt) - BEFORE_MINUTES * MINUTE <= now &&
  now < Date.parse(endsAt) + AFTER_MINUTES * MINUTE;

// Only what the engine knows, so that what is compared and kept for undoing holds no name.
const ticketOf = ({
  id,
  number,
  registrationId,
  presence,
  status,
  waits,
  promised,
  cameAt,
}: Ticket): Ticket => ({
  id,
  number,
  registrationId,
  presence,
  status,
  cameAt,
  waits,
  promised,
});
const turnOf = (turn: Turn): Turn => ({
  id: turn.id,
  ticketId: turn.ticketId,
  tableId: turn.tableId,
  line: turn.line,
  meetingId: turn.meetingId,
  state: turn.state,
  calledAt: turn.calledAt,
  recalledAt: turn.recalledAt,
  startedAt: turn.startedAt,
  endedAt: turn.endedAt,
  extraMinutes: turn.extraMinutes,
});

/**
 * How tickets are named on shared screens: first name, and an initial where it was given; the number for whoever prefers it,
 * gave no name, or is under non-disclosure. Two people of one name in the room get their number behind it.
 */
export function shownNames({ holders, room }: Pick<Evening, 'holders' | 'room'>): Map<string, string> {
  const numbers = new Map(room.tickets.map(({ id, number }) => [id, number]));
  const names = new Map<string, string | null>();
  const count = new Map<string, number>();
  for (const { id, status } of room.tickets) {
    const name = plainName(holders.get(id));
    names.set(id, name);
    if (name && status !== 'left') count.set(name, (count.get(name) ?? 0) + 1);
  }
  return new Map(
    room.tickets.map(({ id }) => {
      const [name, number] = [names.get(id), numbers.get(id) as number];
      if (!name) return [id, String(number)];
      return [id, (count.get(name) ?? 0) > 1 ? `${name} (${number})` : name];
    }),
  );
}

function plainName(holder: Holder | undefined): string | null {
  if (!holder?.firstName || holder.shownAs === 'number' || holder.nonDisclosure) return null;
  const [first = ''] = holder.firstName.split(/\s+/);
  return holder.initial ? `${first} ${holder.initial.toLocaleUpperCase('fi')}.` : first;
}

/** For staff, who may know; under non-disclosure an initial is all that stands on a screen in the room. */
export const nameForStaff = ({ firstName, nonDisclosure }: Pick<Holder, 'firstName' | 'nonDisclosure'>) =>
  nonDisclosure ? initialOf(firstName ?? '') : firstName;
