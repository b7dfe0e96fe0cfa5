import type { Localised } from '../platform/http/fields.js';
import { type Estimates, estimate } from './engine/estimate.js';
import { leadsTo, linesOf } from './engine/line.js';
import { type Line, MINUTE, type Room, type Ticket, type Turn } from './engine/room.types.js';
import { beginsAt, gongAt, roundTime } from './engine/rounds.js';
import { calledUntil } from './engine/time.js';
import { type Evening, isOn, shownNames } from './room.evening.js';
import type { RoomView } from './room.schema.js';

/** An instant the way it crosses HTTP: `2026-12-02T12:15:00Z`. */
export const iso = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/**
 * One moment of one evening, read once for everybody who watches it: what costs (the forward run of the queue) is done once,
 * and each audience's view (*.view.ts) is cut from it.
 */
export class Moment {
  readonly room: Room;
  readonly estimates: Estimates;
  private readonly names: Map<string, string>;
  private offered: RoomView['lines'] | undefined;

  /** The moment of this reading; whoever asks again about the same reading is given the same. */
  static of(evening: Evening, now: number): Moment {
    const known = moments.get(evening) ?? new Moment(evening, now);
    moments.set(evening, known);
    return known;
  }

  constructor(
    readonly evening: Evening,
    readonly now: number,
  ) {
    this.room = evening.room;
    this.estimates = estimate(this.room, now);
    this.names = shownNames(evening);
  }

  /** What stands in every view. */
  common() {
    const { event } = this.evening;
    return { event, isOn: isOn(this.evening, this.now), madeAt: iso(this.now) };
  }

  /** The lines that are offered to whoever comes; an event without a queue has none. */
  lines(): RoomView['lines'] {
    const lines = this.evening.hasQueue ? linesOf(this.room) : [];
    return (this.offered ??= lines.map((line) => ({
      line,
      tables: this.tablesOf(line),
      waiting: this.estimates.ofLine.get(line)?.waiting ?? 0,
      wait: this.estimates.ofLine.get(line)?.wait ?? null,
    })));
  }

  linesOfTicket(ticket: Ticket): RoomView['tickets'][number]['lines'] {
    return ticket.waits.map(({ line, state, booked, handedAt }) => {
      const estimated = state === 'open' ? this.estimates.ofTicket.get(ticket.id)?.get(line) : undefined;
      return {
        line,
        state,
        place: estimated?.place ?? null,
        wait: estimated?.wait ?? null,
        bookedFor: booked && iso(this.timeOf(booked)),
        handedOver: handedAt !== null,
      };
    });
  }

  /** The promise that is made to whoever just came: the shortest wait of their lines. */
  promiseTo(ticketId: string): Ticket['promised'] {
    const waits = [...(this.estimates.ofTicket.get(ticketId)?.values() ?? [])].flatMap(({ wait }) =>
      wait ? [wait] : [],
    );
    return waits.sort((one, other) => one.to - other.to || one.from - other.from)[0] ?? null;
  }

  turn(turn: Turn): RoomView['tables'][number]['turn'] & object {
    const isCalled = turn.state === 'called' || turn.state === 'recalled';
    const { rounds } = this.room;
    const until = rounds?.phase === 'calling' ? beginsAt(rounds) : calledUntil(this.room, turn);
    return {
      id: turn.id,
      ticketId: turn.ticketId,
      state: turn.state,
      calledAt: iso(turn.calledAt),
      waitedForUntil: isCalled ? iso(until) : null,
      startedAt: isoOrNull(turn.startedAt),
      endsAt: turn.startedAt === null ? null : iso(this.endsAt(turn)),
      meetingId: turn.meetingId,
    };
  }

  /** In a round everybody sits until its gong. */
  endsAt({ startedAt, extraMinutes }: Turn): number {
    const gong = gongAt(this.room);
    if (gong !== null) return gong;
    return (startedAt ?? this.now) + (this.room.settings.meetingMinutes + extraMinutes) * MINUTE;
  }

  tablesOf(line: Line) {
    return this.room.tables.filter((table) => leadsTo(line, table)).map(({ id }) => this.tableName(id));
  }

  tableName(id: string) {
    return { id, ...this.numberAndName(id) };
  }

  numberAndName(id: string): { number: number; name: Localised } {
    const table = this.evening.tables.get(id);
    return { number: table?.number ?? this.tableNumber(id), name: table?.name ?? { fi: '' } };
  }

  tableNumber(id: string): number {
    return this.room.tables.find((table) => table.id === id)?.number ?? 0;
  }

  private timeOf({ startsAt, round }: NonNullable<Ticket['waits'][number]['booked']>): number {
    const { rounds } = this.room;
    return (rounds && round !== undefined ? roundTime(rounds, round)?.startsAt : undefined) ?? startsAt;
  }

  nameOf(ticketId: string): string {
    return this.names.get(ticketId) ?? '';
  }

  /** Both thumbs up. */
  isBoth(turnId: string): boolean {
    const said = this.evening.said.get(turnId);
    return said?.answer === 'yes' && (said.impression === 'go_on' || said.impression === 'work_trial');
  }
}

const moments = new WeakMap<Evening, Moment>();
