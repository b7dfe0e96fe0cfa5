/**
 * The evening as plain data. Nothing here knows the database, the network or a name: tickets are numbers, and who they belong
 * to stands elsewhere. All instants are milliseconds since 1970 (UTC), all lengths say their unit.
 */

/**
 * A line one can stand in, as a key: `table:<id>`, `sector:<code>`, `language:<code>` or `any`. Which tables a line leads to
 * is asked anew each time (line.ts), so a table that comes late or goes early needs no move of anybody.
 */
export type Line = string;

export interface Settings {
  /** How long somebody who was called, or who booked, is waited for. */
  graceMinutes: number;
  /** So long before a booked time the table is kept for whoever booked it. */
  keepFreeMinutes: number;
  /** What a meeting is planned to last. */
  meetingMinutes: number;
  /** How many people go first when somebody who was called twice did not come. */
  placesBack: number;
  /** A table that has stood empty so long calls the next by itself; null: only somebody's tap calls. */
  fillAfterSeconds: number | null;
  /** At which place in line a text message says that it is soon one's turn. */
  textAtPlace: number;
  /** How the queue is shared between tables. */
  sharedBy: 'table' | 'sector' | 'language' | 'any';
}

export interface Table {
  id: string;
  number: number;
  /** Of the openings that were brought here. */
  sectors: readonly string[];
  languages: readonly string[];
  /** Somebody sits there; closed: a break, or gone home. */
  isOpen: boolean;
  /** When it was opened or closed last; null: as it was when the evening began. */
  changedAt: number | null;
}

/** A time that somebody booked, or that a plan of the rounds gave them. */
export interface Booking {
  meetingId: string;
  /** Whose it is: of somebody registered, or (in a rotation) of a ticket that came without. */
  registrationId: string | null;
  ticketId: string | null;
  tableId: string;
  /** Of the rotation, from 1; null: it was booked. */
  round: number | null;
  /** As the programme has it; when a round is expected now: timeOf in rounds.ts. */
  startsAt: number;
  endsAt: number;
  status: 'booked' | 'no_show' | 'done';
}

export interface Stretch {
  startsAt: number;
  endsAt: number;
}

/**
 * How far the rotation is. `before`: no round has been called; `calling`: people go to their tables; `running`: they sit; `over`: the
 * last round has ended, and the ordinary queue goes on.
 */
export interface Rounds {
  /** As the programme has them; the first is round 1. */
  list: readonly Stretch[];
  lengthMinutes: number;
  /** The change-over between two rounds. */
  breakMinutes: number;
  /** The round that was called last; 0: none yet. */
  round: number;
  phase: 'before' | 'calling' | 'running' | 'over';
  /** When this phase began; 0 before it all. */
  since: number;
  /** Minutes that were added to this round, for all. */
  extraMinutes: number;
  /** The rounds that are over, as they took place. */
  past: readonly Stretch[];
}

/** Somebody's place in one line. */
export interface Wait {
  line: Line;
  /** Order of arrival in this line; only its order counts, so it need not be whole. */
  place: number;
  /** The booked time that leads here, with its round in a rotation; it holds until the time was given to somebody else. */
  booked: { meetingId: string; startsAt: number; round?: number } | null;
  /** When another table sent them here with priority. */
  handedAt: number | null;
  /** How often they were called here and did not come. */
  missed: number;
  state: 'open' | 'met' | 'dropped';
}

/**
 * `here`: in the building; `coming`: took a number from elsewhere; `out`: stepped out, and is back soon.
 */
export type Presence = 'here' | 'coming' | 'out';

/** One person's evening: a number, and the lines they stand in. */
export interface Ticket {
  id: string;
  number: number;
  registrationId: string | null;
  presence: Presence;
  /** `left` is the end, and can be undone. */
  status: 'in' | 'on_hold' | 'left';
  cameAt: number;
  waits: readonly Wait[];
  /** What was promised on arrival, in minutes, for the figures. */
  promised: { from: number; to: number } | null;
}

export type TurnState = 'called' | 'recalled' | 'meeting' | 'done' | 'missed';

/** This ticket at this table: from the call to the end. */
export interface Turn {
  id: string;
  ticketId: string;
  tableId: string;
  line: Line;
  /** The booked meeting that it fulfils. */
  meetingId: string | null;
  state: TurnState;
  calledAt: number;
  recalledAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  /** Minutes added by hand. */
  extraMinutes: number;
}

export interface Room {
  /** From when to when the room is run: from the first to the last of the event's slots and queues. */
  startsAt: number;
  endsAt: number;
  settings: Settings;
  /** The last number that was given; numbers are never given twice. */
  lastNumber: number;
  lastPlace: number;
  tables: readonly Table[];
  bookings: readonly Booking[];
  tickets: readonly Ticket[];
  turns: readonly Turn[];
  /** null: the event has no rotation. */
  rounds: Rounds | null;
  /** Until when time leaves a table, a turn or a booked meeting alone (by its id), because somebody undid what time had done. */
  snoozed: Readonly<Record<string, number>>;
}

/**
 * Looked at with `npm run simulate -- nonstop --seeds 40` (before whoever is next stood by, in the crowd). A table that fills itself after 30 s instead of 45 s is
 * used a point more (80 % for 79 %); 20 s gives one more, but leaves recruiters no time for their two taps. Three minutes
 * instead of five before a booked time give a point of use and cost whoever booked a minute and a half (3.7 min after their
 * time for 2.2). Between two and five places back there is no difference.
 */
export const usualSettings: Settings = {
  graceMinutes: 5,
  keepFreeMinutes: 5,
  meetingMinutes: 15,
  placesBack: 3,
  fillAfterSeconds: 30,
  textAtPlace: 2,
  sharedBy: 'table',
};

export const MINUTE = 60_000;

const open: readonly TurnState[] = ['called', 'recalled', 'meeting'];
export const isOpenTurn = ({ state }: Turn): boolean => open.includes(state);

export const turnAt = (room: Room, tableId: string): Turn | undefined =>
  room.turns.find((turn) => turn.tableId === tableId && isOpenTurn(turn));

export const turnOf = (room: Room, ticketId: string): Turn | undefined =>
  room.turns.find((turn) => turn.ticketId === ticketId && isOpenTurn(turn));

/** What a ticket is doing, in one word: these words are the evening's history. */
export type Journey =
  'coming' | 'waiting' | 'out' | 'on_hold' | 'called' | 'recalled' | 'meeting' | 'done' | 'left';

/** @returns `done` once there is no line left to stand in: everybody wished for was met, or the wish was given up */
export function journeyOf(room: Room, ticket: Ticket): Journey {
  if (ticket.status === 'left') return 'left';
  const turn = turnOf(room, ticket.id);
  if (turn) return turn.state as 'called' | 'recalled' | 'meeting';
  if (ticket.status === 'on_hold') return 'on_hold';
  if (!ticket.waits.some(({ state }) => state === 'open')) return 'done';
  return ticket.presence === 'here' ? 'waiting' : ticket.presence;
}
