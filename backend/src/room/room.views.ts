import { contactHint } from '../platform/http/contact-hint.js';
import type { Localised } from '../platform/http/fields.js';
import { type Estimates, estimate } from './engine/estimate.js';
import { figuresOf } from './engine/figures.js';
import { leadsTo, linesOf } from './engine/line.js';
import { inLine, keptFor } from './engine/order.js';
import {
  journeyOf,
  type Line,
  MINUTE,
  type Room,
  type Ticket,
  type Turn,
  turnAt,
  turnOf,
} from './engine/room.types.js';
import { emptySince } from './engine/time.js';
import { type Evening, isOn, nameForStaff, shownNames } from './room.evening.js';
import type { BoardRoom, MyTurn, OpenRoom, RoomView, TableRoom, Welcome } from './room.schema.js';

/** An instant the way it crosses HTTP: `2026-12-02T12:15:00Z`. */
export const iso = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** How many of a table's line are told by name: more are a number. */
const MOST_NEXT = 30;

/**
 * One moment of one evening, and what each who watches may see of it. Made once for all of them: what costs (the forward run
 * of the queue) is done once.
 */
export class RoomViews {
  private readonly room: Room;
  private readonly estimates: Estimates;
  private readonly names: Map<string, string>;

  constructor(
    readonly evening: Evening,
    private readonly now: number,
  ) {
    this.room = evening.room;
    this.estimates = estimate(this.room, now);
    this.names = shownNames(evening);
  }

  staff(more: Pick<RoomView, 'deeds' | 'unmatched' | 'wall'>): RoomView {
    const { revision, speaks, onTheSpot } = this.evening;
    return {
      ...this.common(),
      revision,
      settings: { ...this.room.settings },
      speaks,
      tables: this.room.tables.map((table) => {
        const turn = turnAt(this.room, table.id);
        const kept = turn ? undefined : keptFor(this.room, table, this.now);
        return {
          ...this.tableName(table.id),
          mode: this.evening.tables.get(table.id)?.mode ?? 'room',
          isOpen: table.isOpen,
          turn: turn ? this.turn(turn) : null,
          next: inLine(this.room, table, this.now)
            .slice(0, MOST_NEXT)
            .map(({ ticket }) => ticket.id),
          keptFor: kept
            ? { meetingId: kept.meetingId, registrationId: kept.registrationId, startsAt: iso(kept.startsAt) }
            : null,
          emptySince: turn ? null : iso(emptySince(this.room, table)),
          met: this.room.turns.filter(({ tableId, state }) => tableId === table.id && state === 'done')
            .length,
        };
      }),
      tickets: this.room.tickets.map((ticket) => this.ticketForStaff(ticket)),
      lines: this.lines(),
      expected: this.expected(),
      figures: figuresOf(this.room, this.now),
      onTheSpot,
      ...more,
    };
  }

  /** @param consents the cards that were shared with this firm for this event, by person */
  table(
    tableId: string,
    consents: ReadonlyMap<string, string>,
    lastDeed: TableRoom['lastDeed'],
  ): TableRoom | null {
    const table = this.room.tables.find(({ id }) => id === tableId);
    if (!table) return null;
    const turn = turnAt(this.room, tableId);
    const kept = turn ? undefined : keptFor(this.room, table, this.now);
    const line = inLine(this.room, table, this.now);
    const consentOf = (ticketId: string) =>
      consents.get(this.evening.holders.get(ticketId)?.personId ?? '') ?? null;
    const done = this.room.turns
      .filter(({ tableId: at, state }) => at === tableId && state === 'done')
      .sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
    const unsaid = done.find(({ id }) => !this.evening.said.get(id)?.impression);
    return {
      ...this.common(),
      revision: this.evening.revision,
      table: {
        ...this.tableName(tableId),
        isOpen: table.isOpen,
        mode: this.evening.tables.get(tableId)?.mode ?? 'room',
      },
      turn: turn
        ? {
            ...this.turn(turn),
            shown: this.nameOf(turn.ticketId),
            language: this.evening.holders.get(turn.ticketId)?.language ?? 'fi',
            consentId: consentOf(turn.ticketId),
          }
        : null,
      waiting: line.length,
      wait: this.estimates.ofTable.get(tableId)?.wait ?? null,
      nextShown: line[0] && !kept ? this.nameOf(line[0].ticket.id) : null,
      keptUntil: kept ? iso(kept.startsAt + this.room.settings.graceMinutes * MINUTE) : null,
      toSay: unsaid ? { turnId: unsaid.id, shown: this.nameOf(unsaid.ticketId) } : null,
      met: done.map(({ id, ticketId, endedAt }) => ({
        turnId: id,
        shown: this.nameOf(ticketId),
        endedAt: iso(endedAt ?? this.now),
        impression: this.evening.said.get(id)?.impression ?? null,
        words: this.evening.said.get(id)?.words ?? null,
        both: this.isBoth(id),
        consentId: consentOf(ticketId),
      })),
      others: this.room.tables.filter(({ id }) => id !== tableId).map(({ id }) => this.tableName(id)),
      lastDeed,
    };
  }

  open(): OpenRoom {
    return { ...this.common(), lines: this.lines(), times: this.evening.times };
  }

  welcome(ticketId: string, link: string): Welcome | null {
    const ticket = this.room.tickets.find(({ id }) => id === ticketId);
    if (!ticket) return null;
    const late = this.room.bookings.some(
      ({ registrationId, startsAt }) =>
        registrationId !== null &&
        registrationId === ticket.registrationId &&
        startsAt + this.room.settings.graceMinutes * MINUTE <= ticket.cameAt,
    );
    return {
      ticketId,
      number: ticket.number,
      shown: this.nameOf(ticketId),
      eventTitle: this.evening.event.title,
      late,
      lines: this.linesOfTicket(ticket)
        .filter(({ state }) => state === 'open')
        .map(({ line, bookedFor, wait, place }) => ({
          line,
          tables: this.tablesOf(line),
          bookedFor,
          wait,
          place,
        })),
      link,
    };
  }

  myTurn(ticketId: string, link: string): MyTurn | null {
    const ticket = this.room.tickets.find(({ id }) => id === ticketId);
    const holder = this.evening.holders.get(ticketId);
    if (!ticket || !holder) return null;
    const turn = turnOf(this.room, ticketId);
    const standing = new Set(
      ticket.waits.filter(({ state }) => state === 'open').map(({ line }) => line as string),
    );
    return {
      ...this.common(),
      link,
      number: ticket.number,
      shown: this.nameOf(ticketId),
      firstName: holder.firstName,
      shownAs: holder.shownAs,
      journey: journeyOf(this.room, ticket),
      presence: ticket.presence,
      lines: this.linesOfTicket(ticket).map((one) => ({ ...one, tables: this.tablesOf(one.line) })),
      more: this.lines().filter(({ line }) => !standing.has(line)),
      turn: turn ? { ...this.turn(turn), table: this.tableName(turn.tableId) } : null,
      met: this.room.turns
        .filter(({ ticketId: of, state }) => of === ticketId && state === 'done')
        .map(({ id, tableId, endedAt }) => ({
          turnId: id,
          table: this.tableName(tableId),
          endedAt: iso(endedAt ?? this.now),
          answer: this.evening.said.get(id)?.answer ?? null,
          both: this.isBoth(id),
        }))
        .reverse(),
      contactHint: contactHint(holder),
      textAtPlace: this.room.settings.textAtPlace,
    };
  }

  board(): BoardRoom {
    const open = this.room.turns.filter(({ state }) => state === 'called' || state === 'recalled');
    const meetings = this.room.turns.filter(({ state }) => state === 'meeting');
    const soonest = meetings.sort((one, other) => this.endsAt(one) - this.endsAt(other))[0];
    const waiting = new Set(this.room.tickets.filter((one) => journeyOf(this.room, one) === 'waiting'));
    return {
      ...this.common(),
      calls: open
        .sort((one, other) => (other.recalledAt ?? other.calledAt) - (one.recalledAt ?? one.calledAt))
        .map((turn) => ({
          turnId: turn.id,
          shown: this.nameOf(turn.ticketId),
          ...this.numberAndName(turn.tableId),
          again: turn.state === 'recalled',
          at: iso(turn.recalledAt ?? turn.calledAt),
        })),
      soon: this.soon(),
      tables: this.room.tables.map(({ id, isOpen }) => {
        const turn = turnAt(this.room, id);
        return {
          ...this.numberAndName(id),
          isOpen,
          state: turn ? (turn.state === 'meeting' ? 'meeting' : 'called') : isOpen ? 'free' : 'closed',
          waiting: this.estimates.ofTable.get(id)?.waiting ?? 0,
          wait: this.estimates.ofTable.get(id)?.wait ?? null,
          endsAt: turn?.state === 'meeting' ? iso(this.endsAt(turn)) : null,
        };
      }),
      quarter: soonest
        ? {
            startedAt: iso(soonest.startedAt ?? this.now),
            endsAt: iso(this.endsAt(soonest)),
            number: this.tableNumber(soonest.tableId),
          }
        : null,
      waiting: waiting.size,
      speaks: this.evening.speaks,
    };
  }

  /** The promise that is made to whoever just came: the shortest wait of their lines. */
  promiseTo(ticketId: string): Ticket['promised'] {
    const waits = [...(this.estimates.ofTicket.get(ticketId)?.values() ?? [])].flatMap(({ wait }) =>
      wait ? [wait] : [],
    );
    return waits.sort((one, other) => one.to - other.to || one.from - other.from)[0] ?? null;
  }

  // parts ------------------------------------------------------------------------------------------------------------------

  private common() {
    const { event } = this.evening;
    return { event, isOn: isOn(this.evening, this.now), madeAt: iso(this.now) };
  }

  private lines(): RoomView['lines'] {
    return linesOf(this.room).map((line) => ({
      line,
      tables: this.tablesOf(line),
      waiting: this.estimates.ofLine.get(line)?.waiting ?? 0,
      wait: this.estimates.ofLine.get(line)?.wait ?? null,
    }));
  }

  private linesOfTicket(ticket: Ticket): RoomView['tickets'][number]['lines'] {
    return ticket.waits.map(({ line, state, booked, handedAt }) => {
      const estimated = state === 'open' ? this.estimates.ofTicket.get(ticket.id)?.get(line) : undefined;
      return {
        line,
        state,
        place: estimated?.place ?? null,
        wait: estimated?.wait ?? null,
        bookedFor: isoOrNull(booked?.startsAt ?? null),
        handedOver: handedAt !== null,
      };
    });
  }

  private ticketForStaff(ticket: Ticket): RoomView['tickets'][number] {
    const holder = this.evening.holders.get(ticket.id);
    const registered = this.evening.registered.find(
      ({ registrationId }) => registrationId === ticket.registrationId,
    );
    return {
      id: ticket.id,
      number: ticket.number,
      shown: this.nameOf(ticket.id),
      firstName: holder ? nameForStaff(holder) : null,
      registrationId: ticket.registrationId,
      code: registered?.code ?? null,
      personId: holder?.personId ?? null,
      language: holder?.language ?? 'fi',
      reachable: Boolean(holder?.phone ?? holder?.email),
      journey: journeyOf(this.room, ticket),
      since: iso(this.since(ticket)),
      cameAt: iso(ticket.cameAt),
      lines: this.linesOfTicket(ticket),
    };
  }

  private since(ticket: Ticket): number {
    const turn = turnOf(this.room, ticket.id);
    if (turn) return turn.startedAt ?? turn.recalledAt ?? turn.calledAt;
    const ended = this.room.turns.filter(({ ticketId }) => ticketId === ticket.id);
    return Math.max(ticket.cameAt, ...ended.map(({ endedAt }) => endedAt ?? 0));
  }

  private expected(): RoomView['expected'] {
    const here = new Set(this.room.tickets.map(({ registrationId }) => registrationId));
    return this.evening.registered
      .filter(({ registrationId }) => !here.has(registrationId))
      .map(({ registrationId, firstName, nonDisclosure, code, language, answer }) => {
        const times = this.room.bookings.filter((one) => one.registrationId === registrationId);
        const meeting = times.find(({ endsAt }) => endsAt > this.now) ?? times.at(-1);
        return {
          registrationId,
          firstName: nameForStaff({ firstName, nonDisclosure }) ?? '',
          code,
          language,
          answer,
          meeting: meeting
            ? {
                id: meeting.meetingId,
                tableId: meeting.tableId,
                startsAt: iso(meeting.startsAt),
                endsAt: iso(meeting.endsAt),
                status: meeting.status,
              }
            : null,
        };
      });
  }

  /** The next of each table that is busy or called, once each person: their booked time where they have one. */
  private soon(): BoardRoom['soon'] {
    const told = new Set<string>();
    return this.room.tables.flatMap((table) => {
      const next = inLine(this.room, table, this.now).find(
        ({ ticket }) => ticket.presence === 'here' && !told.has(ticket.id),
      );
      if (!next || !table.isOpen) return [];
      told.add(next.ticket.id);
      const at = next.wait.booked && next.wait.booked.startsAt > this.now ? next.wait.booked.startsAt : null;
      return [{ shown: this.nameOf(next.ticket.id), number: table.number, at: isoOrNull(at) }];
    });
  }

  private turn(turn: Turn): RoomView['tables'][number]['turn'] & object {
    const isCalled = turn.state === 'called' || turn.state === 'recalled';
    const grace = this.room.settings.graceMinutes * MINUTE;
    return {
      id: turn.id,
      ticketId: turn.ticketId,
      state: turn.state,
      calledAt: iso(turn.calledAt),
      waitedForUntil: isCalled ? iso((turn.recalledAt ?? turn.calledAt) + grace) : null,
      startedAt: isoOrNull(turn.startedAt),
      endsAt: turn.startedAt === null ? null : iso(this.endsAt(turn)),
      meetingId: turn.meetingId,
    };
  }

  private endsAt({ startedAt, extraMinutes }: Turn): number {
    return (startedAt ?? this.now) + (this.room.settings.meetingMinutes + extraMinutes) * MINUTE;
  }

  private tablesOf(line: Line) {
    return this.room.tables.filter((table) => leadsTo(line, table)).map(({ id }) => this.tableName(id));
  }

  private tableName(id: string) {
    return { id, ...this.numberAndName(id) };
  }

  private numberAndName(id: string): { number: number; name: Localised } {
    const table = this.evening.tables.get(id);
    return { number: table?.number ?? this.tableNumber(id), name: table?.name ?? { fi: '' } };
  }

  private tableNumber(id: string): number {
    return this.room.tables.find((table) => table.id === id)?.number ?? 0;
  }

  private nameOf(ticketId: string): string {
    return this.names.get(ticketId) ?? '';
  }

  /** Both thumbs up. */
  private isBoth(turnId: string): boolean {
    const said = this.evening.said.get(turnId);
    return said?.answer === 'yes' && (said.impression === 'go_on' || said.impression === 'work_trial');
  }
}
