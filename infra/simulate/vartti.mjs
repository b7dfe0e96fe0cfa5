import { join } from 'node:path';
import { backend } from '../lib/paths.mjs';
import { Chance } from './chance.mjs';
import { Timeline } from './evening.mjs';
import { EVENING_MINUTES, QUARTER_MINUTES } from './people.mjs';

const engine = (/** @type {string} */ file) => import(join(backend, 'dist', 'room', 'engine', `${file}.js`));

/** The worker looks several times a minute. */
const TICK_MINUTES = 1 / 6;
const MINUTE = 60_000;
/** Until whoever is next has seen it and come to the table's chair. */
const STANDS_BY_AFTER_MINUTES = 1;
/** Any evening will do; a round number reads well in a debugger. */
const STARTS_AT = Date.UTC(2027, 1, 3, 13);

/**
 * @typedef {import('./people.mjs').Visitor} Visitor
 * @typedef {import('../../backend/src/room/engine/room.types.js').Room} Room
 * @typedef {import('../../backend/src/room/engine/room.types.js').Turn} Turn
 * @typedef {import('../../backend/src/room/engine/room.types.js').Ticket} Ticket
 */

/**
 * The evening as Vartti runs it: the engine itself, with everything tapped as in life. People sit down a little after the call,
 * some only after the second; recruiters say when a meeting is over and mostly call the next themselves; time does the rest.
 * @param {Visitor[]} visitors @param {number} tables @param {number | string} seed @param {object} [settings] other than usual
 */
export async function vartti(visitors, tables, seed, settings = {}) {
  const [{ after }, { nextDue }, { estimate }, { figuresOf }, types, { inLine, keptFor }] = await Promise.all(
    ['deeds', 'time', 'estimate', 'figures', 'room.types', 'order'].map(engine),
  );
  return new Evening(
    { after, nextDue, estimate, figuresOf, inLine, keptFor, ...types },
    visitors,
    tables,
    seed,
    settings,
  ).run();
}

class Evening {
  #timeline = new Timeline();
  /** @type {import('./evening.mjs').Outcome} */
  #outcome = { meetings: [], goesAt: new Map() };
  #ids = 0;
  /** Which call of a turn somebody has already answered or not. */
  #told = new Set();
  /** @type {Map<string, Visitor>} */
  #visitors;
  /** Gone without a word, or outside for a while. */
  #gone = new Set();
  #outside = new Set();
  #idle = 0;
  /** Who is first in a table's line, and since when: the big screen and their phone say that they are next. */
  #nextSince = /** @type {Map<string, number>} */ (new Map());

  /** @param {any} engine @param {Visitor[]} visitors @param {number} tables @param {number | string} seed @param {object} settings */
  constructor(engine, visitors, tables, seed, settings) {
    this.engine = engine;
    this.chance = new Chance(`${seed}/vartti`);
    this.visitors = visitors;
    this.#visitors = new Map(visitors.map((one) => [one.id, one]));
    /** @type {Room} */
    this.room = {
      startsAt: STARTS_AT,
      endsAt: STARTS_AT + EVENING_MINUTES * MINUTE,
      settings: { ...engine.usualSettings, meetingMinutes: QUARTER_MINUTES, ...settings },
      lastNumber: 0,
      lastPlace: 0,
      rounds: null,
      snoozed: {},
      tables: Array.from({ length: tables }, (_, n) => ({
        id: String(n),
        number: n + 1,
        sectors: [],
        languages: [],
        isOpen: true,
        changedAt: null,
      })),
      bookings: visitors.flatMap(({ id, booked }) =>
        booked
          ? [
              {
                meetingId: `meeting of ${id}`,
                registrationId: id,
                ticketId: null,
                round: null,
                tableId: String(booked.table),
                startsAt: STARTS_AT + booked.startsAt * MINUTE,
                endsAt: STARTS_AT + (booked.startsAt + QUARTER_MINUTES) * MINUTE,
                status: 'booked',
              },
            ]
          : [],
      ),
      tickets: [],
      turns: [],
    };
  }

  run() {
    for (const visitor of this.visitors.filter(({ comes }) => comes)) {
      this.#timeline.add(visitor.comesAt, (at) => this.#comesIn(visitor, at));
      if (visitor.break)
        this.#timeline.add(visitor.comesAt + visitor.break.after, (at) => this.#stepsOut(visitor, at));
    }
    for (let at = 0; at <= EVENING_MINUTES + 60; at += TICK_MINUTES)
      this.#timeline.add(at, (now) => this.#tick(now));
    this.#timeline.run();
    const figures = this.engine.figuresOf(this.room, this.#instant(EVENING_MINUTES));
    return {
      ...this.#outcome,
      figures,
      forgotten: this.#forgotten(),
      emptyWhileWaited: this.#idle,
      ...this.#lost(),
      room: this.room,
    };
  }

  // people ------------------------------------------------------------------------------------------------------------------

  /** @param {Visitor} visitor @param {number} at */
  #comesIn(visitor, at) {
    const { id, booked, wishes } = visitor;
    if (booked) {
      this.#do({ do: 'check_in', ticketId: id, registrationId: id }, at);
      for (const table of wishes) this.#do({ do: 'join', ticketId: id, line: `table:${table}` }, at);
    } else {
      const lines = wishes.map((table) => `table:${table}`);
      this.#do({ do: 'arrive', ticketId: id, lines, presence: 'here' }, at);
    }
    this.#promise(id, at);
    const from = Math.max(at, booked?.startsAt ?? at);
    this.#timeline.add(from + visitor.patience, (now) => this.#losesPatience(visitor, 0, now));
  }

  /** As the door does it: the soonest of the lines, kept with the ticket. @param {string} id @param {number} at */
  #promise(id, at) {
    const { ofTicket } = this.engine.estimate(this.room, this.#instant(at));
    const ranges = [...ofTicket.get(id).values()].flatMap(({ wait }) => (wait ? [wait] : []));
    const [promised = null] = ranges.sort((one, other) => one.to - other.to || one.from - other.from);
    this.room = {
      ...this.room,
      tickets: this.room.tickets.map((one) => (one.id === id ? { ...one, promised } : one)),
    };
  }

  /** @param {Visitor} visitor @param {number} at */
  #stepsOut(visitor, at) {
    const { id } = visitor;
    if (this.#outcome.goesAt.has(id) || this.#openTurnOf(id)) return;
    this.#outside.add(id);
    this.#do({ do: 'move', ticketId: id, to: 'out' }, at);
    this.#timeline.add(at + (visitor.break?.minutes ?? 0), (now) => {
      this.#outside.delete(id);
      if (!this.#outcome.goesAt.has(id)) this.#do({ do: 'move', ticketId: id, to: 'here' }, now);
    });
  }

  /** Unless they have sat somewhere since this patience began. @param {Visitor} visitor @param {number} met @param {number} at */
  #losesPatience(visitor, met, at) {
    const { id, saysGoodbye } = visitor;
    const turns = this.room.turns.filter((turn) => turn.ticketId === id);
    if (turns.filter(({ startedAt }) => startedAt !== null).length !== met || this.#openTurnOf(id)) return;
    if (this.#outcome.goesAt.has(id) || at >= EVENING_MINUTES) return;
    this.#outcome.goesAt.set(id, at);
    this.#gone.add(id);
    if (saysGoodbye) this.#do({ do: 'leave', ticketId: id }, at);
  }

  // tables ------------------------------------------------------------------------------------------------------------------

  /** Somebody is called, for the first or the second time. @param {Turn} turn @param {number} at */
  #isCalled(turn, at) {
    const key = `${turn.id} ${turn.state}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const own = this.chance.of(`${turn.ticketId} ${turn.tableId} ${turn.state}`);
    const visitor = this.#visitor(turn.ticketId);
    // Whoever has read for a while that they are next stands there.
    const stands =
      at - (this.#nextSince.get(`${turn.ticketId} ${turn.tableId}`) ?? at) >= STANDS_BY_AFTER_MINUTES;
    const hears =
      turn.state === 'called' ? visitor.notices || (stands && own.happens(0.75)) : own.happens(0.75);
    const slowest = this.#outside.has(visitor.id) ? 4 : stands ? 0.6 : 1.5;
    if (!this.#gone.has(visitor.id) && hears)
      this.#timeline.add(at + own.between(stands ? 0.1 : 0.3, slowest), (now) =>
        this.#sitsDown(turn.id, now),
      );
    // Three of four recruiters who see nobody come call again, and then the next, before time does it.
    const deed = turn.state === 'called' ? 'recall' : 'miss';
    if (own.happens(0.75))
      this.#timeline.add(at + own.between(1.5, 2.5), (now) => this.#do({ do: deed, turnId: turn.id }, now));
  }

  /** @param {string} turnId @param {number} at */
  #sitsDown(turnId, at) {
    const turn = this.room.turns.find((one) => one.id === turnId);
    if (!turn || turn.startedAt !== null || turn.endedAt !== null || this.#gone.has(turn.ticketId)) return;
    if (!this.#do({ do: 'start', turnId }, at)) return;
    const visitor = this.#visitor(turn.ticketId);
    const table = Number(turn.tableId);
    const to = at + visitor.lengths[table];
    this.#outcome.meetings.push({ visitor, table, from: at, to });
    const own = this.chance.of(`${turn.ticketId} ${turn.tableId} end`);
    this.#timeline.add(to + own.between(0.05, 0.4), (now) => this.#isOver(turnId, visitor, now, own));
  }

  /** @param {string} turnId @param {Visitor} visitor @param {number} at @param {Chance} own */
  #isOver(turnId, visitor, at, own) {
    const { tableId } = /** @type {Turn} */ (this.room.turns.find((one) => one.id === turnId));
    this.#do({ do: 'finish', turnId }, at);
    const ticket = this.#ticket(visitor.id);
    const met = this.room.turns.filter((one) => one.ticketId === visitor.id && one.startedAt !== null).length;
    if (ticket.waits.every(({ state }) => state !== 'open')) this.#outcome.goesAt.set(visitor.id, at);
    else this.#timeline.add(at + 0.7 * visitor.patience, (now) => this.#losesPatience(visitor, met, now));
    if (own.happens(0.7))
      this.#timeline.add(at + own.between(0.1, 0.7), (now) => {
        if (now < EVENING_MINUTES) this.#do({ do: 'call', turnId: this.#newId(), tableId }, now);
      });
  }

  // time --------------------------------------------------------------------------------------------------------------------

  /** @param {number} at */
  #tick(at) {
    for (;;) {
      const due = this.engine.nextDue(this.room, this.#instant(at), () => this.#newId());
      if (!due || !this.#do(due.deed, at)) break;
    }
    if (at < EVENING_MINUTES) this.#lookForEmptyTables(at);
    this.#lookWhoIsNext(at);
  }

  /** @param {number} at */
  #lookWhoIsNext(at) {
    const next = this.room.tables.flatMap((table) => {
      const [first] = this.engine.inLine(this.room, table, this.#instant(at));
      return first?.ticket.presence === 'here' ? [`${first.ticket.id} ${table.id}`] : [];
    });
    this.#nextSince = new Map(next.map((key) => [key, this.#nextSince.get(key) ?? at]));
  }

  /** @param {any} deed @param {number} at @returns {boolean} whether it could be done */
  #do(deed, at) {
    const outcome = this.engine.after(this.room, deed, this.#instant(at));
    if ('refused' in outcome) return false;
    this.room = outcome.room;
    for (const turn of this.room.turns)
      if (turn.state === 'called' || turn.state === 'recalled') this.#isCalled(turn, at);
    return true;
  }

  // what to look at afterwards ------------------------------------------------------------------------------------------------

  /** @type {Map<string, number | undefined>} */
  #emptyFor = new Map();
  /** The longest that a table stood empty, kept for nobody, while somebody in the building could have sat there. @param {number} at */
  #lookForEmptyTables(at) {
    const busy = new Set(this.room.turns.filter(this.engine.isOpenTurn).map(({ ticketId }) => ticketId));
    for (const table of this.room.tables) {
      const isWished = this.room.tickets.some(
        ({ id, status, presence, waits }) =>
          status === 'in' &&
          presence === 'here' &&
          !busy.has(id) &&
          waits.some((one) => one.state === 'open' && one.line === `table:${table.id}`),
      );
      const isEmpty =
        isWished &&
        !this.engine.turnAt(this.room, table.id) &&
        !this.engine.keptFor(this.room, table, this.#instant(at));
      const since = isEmpty ? (this.#emptyFor.get(table.id) ?? at) : undefined;
      this.#emptyFor.set(table.id, since);
      if (since !== undefined) this.#idle = Math.max(this.#idle, at - since);
    }
  }

  /** Shares of all table time that went between a call and sitting down, and with calls that nobody followed. */
  #lost() {
    const all = this.room.tables.length * EVENING_MINUTES * MINUTE;
    let [walking, inVain] = [0, 0];
    for (const { calledAt, startedAt, endedAt } of this.room.turns)
      if (startedAt !== null) walking += startedAt - calledAt;
      else if (endedAt !== null) inVain += endedAt - calledAt;
    return { walking: walking / all, inVain: inVain / all };
  }

  /**
   * People who sat in the building at the end, were never called, and saw somebody called in order who had come to their table's
   * line after them, though they had been there all the time.
   */
  #forgotten() {
    const called = new Set(this.room.turns.map(({ ticketId }) => ticketId));
    return this.room.tickets.filter(({ id, status, waits, number }) => {
      if (called.has(id) || status !== 'in' || this.#visitor(id).break) return false;
      return waits.some(({ line, state }) =>
        this.room.turns.some((turn) => {
          const other = this.#ticket(turn.ticketId);
          const isInOrder = turn.meetingId === null && other.waits.length > 0;
          return state === 'open' && turn.line === line && isInOrder && other.number > number;
        }),
      );
    }).length;
  }

  // small things --------------------------------------------------------------------------------------------------------------

  #newId() {
    this.#ids += 1;
    return `turn ${this.#ids}`;
  }

  /** @param {number} at */
  #instant(at) {
    return STARTS_AT + Math.round(at * MINUTE);
  }

  /** @param {string} id */
  #ticket(id) {
    return /** @type {Ticket} */ (this.room.tickets.find((one) => one.id === id));
  }

  /** @param {string} id */
  #openTurnOf(id) {
    return this.engine.turnOf(this.room, id);
  }

  /** @param {string} id */
  #visitor(id) {
    return /** @type {Visitor} */ (this.#visitors.get(id));
  }
}
