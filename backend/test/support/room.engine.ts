import { after, type Deed } from '../../src/room/engine/deeds.js';
import { lineOfTable } from '../../src/room/engine/line.js';
import { inLine } from '../../src/room/engine/order.js';
import {
  type Booking,
  MINUTE,
  type Room,
  type Settings,
  type Table,
  usualSettings,
} from '../../src/room/engine/room.types.js';
import { type Due, nextDue } from '../../src/room/engine/time.js';

/** An evening from 17:00 to 20:00; which day does not matter. */
const MIDNIGHT = Date.UTC(2027, 1, 3);
/** @param clock `17:05` */
export const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return MIDNIGHT + (60 * hours + minutes) * MINUTE;
};

export const aTable = (id: string, more: Partial<Table> = {}): Table => ({
  id,
  number: id.charCodeAt(0) - 'A'.charCodeAt(0) + 1,
  sectors: [],
  languages: [],
  isOpen: true,
  changedAt: null,
  ...more,
});

/** A quarter that this registration booked; its meeting is `of-<registration>-<table>` and may be named otherwise. */
export const booked = (
  who: string,
  tableId: string,
  clock: string,
  more: Partial<Booking> = {},
): Booking => ({
  meetingId: `of-${who}-${tableId}`,
  registrationId: who,
  ticketId: null,
  tableId,
  round: null,
  startsAt: at(clock),
  endsAt: at(clock) + 15 * MINUTE,
  status: 'booked',
  ...more,
});

export const aRoom = ({
  tables = ['A'],
  bookings = [],
  settings = {},
}: {
  tables?: (string | Table)[];
  bookings?: Booking[];
  settings?: Partial<Settings>;
} = {}): Room => ({
  startsAt: at('17:00'),
  endsAt: at('20:00'),
  settings: { ...usualSettings, ...settings },
  lastNumber: 0,
  lastPlace: 0,
  tables: tables.map((one) => (typeof one === 'string' ? aTable(one) : one)),
  bookings,
  tickets: [],
  turns: [],
  rounds: null,
  snoozed: {},
});

/** Tells an evening deed by deed, at the time that the clock shows; a deed that is refused fails the spec. */
export class Evening {
  now = at('17:00');
  private turns = 0;

  constructor(public room: Room = aRoom()) {}

  clock(time: string): this {
    this.now = at(time);
    return this;
  }

  do(deed: Deed): this {
    const outcome = after(this.room, deed, this.now);
    if ('refused' in outcome) throw new Error(`${deed.do} was refused: ${outcome.refused}`);
    this.room = outcome.room;
    return this;
  }

  refused(deed: Deed): string | undefined {
    const outcome = after(this.room, deed, this.now);
    return 'refused' in outcome ? outcome.refused : undefined;
  }

  /** Somebody without an appointment, into these tables' lines (or lines as they are written). */
  arrives(ticketId: string, ...lines: string[]): this {
    const to = (lines.length > 0 ? lines : ['A']).map((line) =>
      line.includes(':') || line === 'any' ? line : lineOfTable(line),
    );
    return this.do({ do: 'arrive', ticketId, lines: to, presence: 'here' });
  }

  checksIn(registrationId: string): this {
    return this.do({ do: 'check_in', ticketId: registrationId, registrationId });
  }

  /** @returns the id of the turn */
  calls(tableId = 'A', ticketId?: string): string {
    this.turns += 1;
    const turnId = `turn-${this.turns}`;
    this.do({ do: 'call', turnId, tableId, ticketId });
    return turnId;
  }

  /** Called, and sitting there. @returns the id of the turn */
  meets(tableId = 'A', ticketId?: string): string {
    const turnId = this.calls(tableId, ticketId);
    this.do({ do: 'start', turnId });
    return turnId;
  }

  /** Called, and not there: time goes on until they are out of the turn. */
  misses(tableId = 'A', ticketId?: string): this {
    return this.do({ do: 'miss', turnId: this.calls(tableId, ticketId) });
  }

  /** Does everything that time brings until nothing is due. @returns why, in order */
  timePasses(time: string): Due['because'][] {
    this.clock(time);
    const brought: Due['because'][] = [];
    for (let due = this.due(); due; due = this.due()) {
      this.do(due.deed);
      brought.push(due.because);
    }
    return brought;
  }

  line(tableId = 'A'): string[] {
    const table = this.room.tables.find(({ id }) => id === tableId) as Table;
    return inLine(this.room, table, this.now).map(({ ticket }) => ticket.id);
  }

  ticket(id: string) {
    return this.room.tickets.find((one) => one.id === id)!;
  }

  private due(): Due | null {
    return nextDue(this.room, this.now, () => {
      this.turns += 1;
      return `turn-${this.turns}`;
    });
  }
}

/** So that whoever changes what they were given is seen. */
export function deepFreeze<Thing>(thing: Thing): Thing {
  if (typeof thing === 'object' && thing !== null && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    Object.values(thing).forEach(deepFreeze);
  }
  return thing;
}
