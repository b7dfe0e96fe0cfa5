import { Agenda } from './agenda.js';
import { isAwaited, waitedForUntil } from './booked.js';
import { ForwardLine, type Person, type Standing } from './forward.line.js';
import { leadsTo, lineOfTable } from './line.js';
import { ranks } from './order.js';
import { gongAt, LEAST_OF_ROUND_MINUTES, openingsOf } from './rounds.js';
import {
  type Booking,
  isOpenTurn,
  type Line,
  MINUTE,
  type Room,
  type Stretch,
  type Table,
  type Turn,
  type Wait,
} from './room.types.js';

/** What is believed of what nobody can know yet. */
export interface Belief {
  /** Of one stay at this table, in milliseconds. */
  lengthAt(tableId: string): number;
  /** From the end of one stay to the next call. */
  changeover: number;
  /** Booked people who are not here yet come at their time, or do not come at all (and their table was kept in vain). */
  bookedCome: boolean;
  /** Of a stay that has lasted longer than believed: the share of its length that is left. */
  leastLeft: number;
}

/** When each wait ends, and from when each open table would take somebody who comes now; instants. */
export interface Forward {
  calledAt: Map<Wait, number>;
  freeAt: Map<string, number>;
}

type Happening = { table: Desk } | { free: Person };

/**
 * The rest of the evening, run by the rule of the queue (order.ts) with nobody coming who is not known today. Each open table
 * calls its next at once, each stay lasts what is believed, whoever waits for several tables goes on to the next. Costs about
 * one step for each wait, not one for each pair of people.
 */
export function runForward(room: Room, now: number, belief: Belief): Forward {
  return new Evening(room, now, belief).run();
}

interface Desk {
  table: Table;
  order: number;
  own: Line;
  lines: ForwardLine[];
  /** Booked and not here yet, by time. */
  awaited: Booking[];
  /** When it calls from the queue, those that are still to come; null: always. */
  openings: Stretch[] | null;
  takenUntil: number;
  isIdle: boolean;
}

class Evening {
  private readonly calledAt = new Map<Wait, number>();
  private readonly freeAt = new Map<string, number>();
  private readonly agenda = new Agenda<Happening>();
  private readonly lines = new Map<Line, ForwardLine>();
  private readonly desks: Desk[];
  private readonly desksOf = new Map<Line, Desk[]>();
  private readonly keepFree: number;

  constructor(
    private readonly room: Room,
    private readonly now: number,
    private readonly belief: Belief,
  ) {
    this.keepFree = room.settings.keepFreeMinutes * MINUTE;
    const opens = Math.max(now, room.startsAt);
    const people = this.peopleInLine(opens);
    const turns = new Map(
      room.turns.filter(isOpenTurn).map((turn) => [turn.tableId, this.endOf(turn, opens)]),
    );
    this.desks = room.tables
      .filter(({ isOpen }) => isOpen)
      .map((table, order) => this.deskOf(table, order, turns.get(table.id), opens));
    for (const line of this.lines.keys())
      this.desksOf.set(
        line,
        this.desks.filter(({ table }) => leadsTo(line, table)),
      );
    for (const desk of this.desks) this.agenda.add(desk.takenUntil, 1 + desk.order, { table: desk });
    for (const person of people)
      if (person.freeAt > opens) this.agenda.add(person.freeAt, 0, { free: person });
  }

  run(): Forward {
    for (let next = this.agenda.next(); next; next = this.agenda.next()) {
      if ('table' in next.thing) this.goOn(next.thing.table, next.at);
      else this.isFree(next.thing.free, next.at);
    }
    return { calledAt: this.calledAt, freeAt: this.freeAt };
  }

  // how it stands ---------------------------------------------------------------------------------------------------------

  private peopleInLine(opens: number): Person[] {
    const busy = new Map(this.room.turns.filter(isOpenTurn).map((turn) => [turn.ticketId, turn]));
    const met = new Map<string, Set<string>>();
    for (const { ticketId, tableId, state } of this.room.turns)
      if (state === 'done') met.set(ticketId, (met.get(ticketId) ?? new Set()).add(tableId));
    const people = this.room.tickets
      .filter(({ status }) => status === 'in')
      .map((ticket): Person => {
        const turn = busy.get(ticket.id);
        const tables = met.get(ticket.id) ?? new Set<string>();
        if (turn) tables.add(turn.tableId);
        const person: Person = {
          ticket,
          met: tables,
          freeAt: turn ? this.endOf(turn, opens) : opens,
          standings: [],
        };
        const gone = turn ? [turn.line, lineOfTable(turn.tableId)] : [];
        person.standings = ticket.waits
          .filter(
            ({ state, line, booked }) =>
              state === 'open' && booked?.round === undefined && !gone.includes(line),
          )
          .map((wait): Standing => ({ person, wait, isOver: false }));
        return person;
      });
    const byLine = new Map<Line, Standing[]>();
    for (const standing of people.flatMap(({ standings }) => standings)) {
      const there = byLine.get(standing.wait.line);
      if (there) there.push(standing);
      else byLine.set(standing.wait.line, [standing]);
    }
    for (const [line, standings] of byLine) this.lines.set(line, new ForwardLine(line, standings));
    return people;
  }

  private deskOf(table: Table, order: number, end: number | undefined, opens: number): Desk {
    return {
      table,
      order,
      own: lineOfTable(table.id),
      lines: [...this.lines.values()].filter(({ line }) => leadsTo(line, table)),
      awaited: this.room.bookings
        .filter(
          (booking) =>
            booking.tableId === table.id && booking.round === null && isAwaited(this.room, booking),
        )
        .sort((one, other) => one.startsAt - other.startsAt),
      openings: openingsOf(
        this.room,
        table.id,
        opens,
        (seat) => this.belief.bookedCome || !isAwaited(this.room, seat),
      ),
      takenUntil: end === undefined ? opens : end + this.belief.changeover,
      isIdle: false,
    };
  }

  private endOf(turn: Turn, opens: number): number {
    const gong = gongAt(this.room);
    if (gong !== null) return Math.max(gong, opens);
    const length = this.belief.lengthAt(turn.tableId) + turn.extraMinutes * MINUTE;
    if (turn.startedAt === null) return opens + length;
    const passed = Math.max(0, opens - turn.startedAt);
    return opens + Math.max(length - passed, length * this.belief.leastLeft);
  }

  // how it goes on --------------------------------------------------------------------------------------------------------

  /** A table that found nobody before looks again. */
  private isFree({ standings, met }: Person, at: number): void {
    for (const standing of standings)
      for (const desk of this.desksOf.get(standing.wait.line) ?? [])
        if (desk.isIdle && !standing.isOver && (standing.wait.line === desk.own || !met.has(desk.table.id)))
          this.goOn(desk, at);
  }

  /** What an empty table does at this time. */
  private goOn(desk: Desk, at: number): void {
    if (at < desk.takenUntil) return;
    const opening = openingAt(desk, at);
    if (opening && opening.startsAt > at) {
      desk.takenUntil = opening.startsAt;
      this.agenda.add(opening.startsAt, 1 + desk.order, { table: desk });
      return;
    }
    desk.isIdle = true;
    const awaited = this.awaitedAt(desk, at);
    const next = this.nextAt(desk, at);
    const hasCome = awaited !== undefined && this.comesAt(awaited) <= at;
    const isDue = next?.rank === 'booked' && !next.isAbsent;
    if (hasCome && !(isDue && next.at <= awaited.startsAt)) {
      desk.awaited.shift();
      this.take(desk, at);
      return;
    }
    const isKept = awaited !== undefined && !isDue && awaited.startsAt - this.keepFree <= at;
    if (awaited && this.settledAt(awaited) > at)
      this.agenda.add(this.settledAt(awaited), 1 + desk.order, { table: desk });
    if (isKept) return;
    if (!next || next.isAbsent || next.rank === 'booked_early') this.noteFree(desk, at);
    if (next) this.seat(desk, next.standing, at);
  }

  /** The next who booked here and may still come. */
  private awaitedAt(desk: Desk, at: number): Booking | undefined {
    if (!this.belief.bookedCome)
      while (desk.awaited[0] && waitedForUntil(this.room, desk.awaited[0]) <= at) desk.awaited.shift();
    return desk.awaited[0];
  }

  /** Whoever is late already comes at the last moment. */
  private comesAt(booking: Booking): number {
    if (!this.belief.bookedCome) return Infinity;
    return booking.startsAt > this.now ? booking.startsAt : waitedForUntil(this.room, booking);
  }

  private settledAt(booking: Booking): number {
    return this.belief.bookedCome ? this.comesAt(booking) : waitedForUntil(this.room, booking);
  }

  private nextAt({ table, own, lines }: Desk, at: number) {
    const asked = { at, dueUntil: at + this.keepFree, tableId: table.id, own };
    for (const isAbsent of [false, true])
      for (const rank of ranks) {
        let best;
        for (const line of lines) {
          const found = line.first(rank, isAbsent, asked);
          if (found && (!best || found.at < best.at || (found.at === best.at && found.number < best.number)))
            best = found;
        }
        if (best) return { ...best, rank, isAbsent };
      }
    return undefined;
  }

  private seat(desk: Desk, { person, wait }: Standing, at: number): void {
    for (const standing of person.standings)
      if (!standing.isOver && (standing.wait === wait || standing.wait.line === desk.own)) {
        standing.isOver = true;
        this.calledAt.set(standing.wait, at);
      }
    person.met.add(desk.table.id);
    person.freeAt = this.take(desk, at);
    this.agenda.add(person.freeAt, 0, { free: person });
  }

  /** @returns when the stay ends */
  private take(desk: Desk, at: number): number {
    // Somebody who is called in a round sits until its gong.
    const gong = openingAt(desk, at)?.endsAt ?? Infinity;
    const end = gong < Infinity ? gong : at + this.belief.lengthAt(desk.table.id);
    if (gong < Infinity) desk.openings?.shift();
    desk.isIdle = false;
    desk.takenUntil = end + this.belief.changeover;
    this.agenda.add(desk.takenUntil, 1 + desk.order, { table: desk });
    return end;
  }

  private noteFree({ table }: Desk, at: number): void {
    if (!this.freeAt.has(table.id)) this.freeAt.set(table.id, at);
  }
}

/** The opening that is on, or else the next; undefined: it is always open. */
function openingAt({ openings }: Desk, at: number): Stretch | undefined {
  while (openings?.[0] && openings[0].endsAt - LEAST_OF_ROUND_MINUTES * MINUTE < at) openings.shift();
  return openings?.[0];
}
