import { Injectable } from '@nestjs/common';
import { MeetingsService } from '../bookings/meetings.service.js';
import { type KnownBy, personOf } from '../people/person.sql.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Contact, Language } from '../platform/http/fields.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { record } from '../platform/database/transitions.js';
import { type Booking, journeyOf, type Room, type Ticket, type Turn } from './engine/room.types.js';
import { type Change, changesBetween } from './engine/undo.js';
import { type Evening, eveningOf, type EveningRow, type RoundsReached } from './room.evening.js';
import { EVENING, EVENING_FOR_ACTOR, EVENT_OF_TICKET } from './room.sql.js';

/** Who stands behind a ticket that is made now. */
export interface NewHolder {
  registrationId: string | null;
  personId: string | null;
  firstName: string | null;
  initial: string | null;
  shownAs: 'name' | 'number';
  language: Language;
  cameBy: 'kiosk' | 'wall' | 'phone' | 'desk';
}

/** As long as it takes to answer a tap whose change is being told already. */
const SHARED_MS = 300;

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Reads evenings and writes what a deed changed; what is allowed is not asked here. */
@Injectable()
export class RoomStore {
  /** The last readings, for as long as somebody may be glad of them. */
  private readonly readings = new Map<string, Promise<Evening | undefined>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
  ) {}

  /**
   * Past the walls: for whoever holds a sealed link, for what is shown to everybody, and to look again.
   * @param since the revision that whoever asks has just made: a reading that was begun after it, by whoever is told of the
   *   change on this process, is as good as one of their own
   */
  async read(eventId: string, since?: number): Promise<Evening | undefined> {
    const shared = await this.shared(eventId, since);
    if (shared) return shared;
    const reading = this.look('evening', EVENING, eventId);
    this.readings.set(eventId, reading);
    setTimeout(() => {
      if (this.readings.get(eventId) === reading) this.readings.delete(eventId);
    }, SHARED_MS).unref();
    return reading;
  }

  /**
   * For staff, a firm or a screen: nothing where the database does not know them as somebody who may see this room.
   * @param since as for `read`; whether they may see it is asked all the same
   */
  async readAs(
    kind: 'staff' | 'recruiter' | 'kiosk' | 'board',
    eventId: string,
    since?: number,
  ): Promise<Evening | undefined> {
    // Which tables are a firm's stands in a reading of its own.
    if (kind !== 'recruiter') {
      const shared = await this.shared(eventId, since);
      if (shared && (await this.ohjaamoFor(kind, eventId))) return shared;
    }
    return this.look('evening_for_actor', EVENING_FOR_ACTOR, eventId, kind);
  }

  /** Whose event it is; undefined: there is none, or the database does not know them as somebody who may see its room. */
  async ohjaamoFor(kind: 'staff' | 'kiosk' | 'board', eventId: string): Promise<string | undefined> {
    const [event] = await this.db.beyond(() =>
      this.db.once<{ ohjaamoId: string }>(
        'ohjaamo_of_room',
        'SELECT ohjaamo_id AS "ohjaamoId" FROM event WHERE id = $1 AND sees_room(id, ohjaamo_id, $2)',
        [eventId, kind],
      ),
    );
    return event?.ohjaamoId;
  }

  /** Which event a ticket is for, and until when its room is run; undefined: there is no such ticket. */
  async eventOf(ticketId: string): Promise<{ eventId: string; endsAt: number } | undefined> {
    const [ticket] = await this.db.beyond(() =>
      this.db.once<{ eventId: string; endsAt: Date }>('event of ticket', EVENT_OF_TICKET, [ticketId]),
    );
    return ticket && { eventId: ticket.eventId, endsAt: ticket.endsAt.getTime() };
  }

  /**
   * The evening as nobody else can change it until this transaction ends. Lock order: event (shared, so that whoever cancels
   * it waits), room, and after it everything else.
   * @throws Problem not_found
   */
  async enter(tx: Tx, eventId: string): Promise<Evening> {
    await tx.rows('SELECT FROM event WHERE id = $1 FOR SHARE', [eventId]);
    await this.lock(tx, eventId);
    return this.load(tx, eventId);
  }

  /** Deeds of one room happen one after another; without it two people who press at once would call the same person. */
  async lock(tx: Tx, eventId: string): Promise<void> {
    const lock = () => tx.rows('SELECT event_id FROM room WHERE event_id = $1 FOR UPDATE', [eventId]);
    if ((await lock()).length > 0) return;
    const { room, ohjaamoId } = await this.load(tx, eventId);
    await tx.rows(
      `INSERT INTO room (event_id, ohjaamo_id, settings, opened_at) VALUES ($1, $2, $3, $4) ON CONFLICT (event_id) DO NOTHING`,
      [eventId, ohjaamoId, JSON.stringify(room.settings), tx.now.toString()],
    );
    await lock();
  }

  /**
   * Writes the room as it is after a deed; `revision` grows by one.
   * @param reason what was done, for the history of each ticket
   * @param holder whose ticket it is, when one is made
   * @returns what changed
   */
  async save(tx: Tx, evening: Evening, after: Room, reason: string, holder?: NewHolder): Promise<Change[]> {
    const { room: before } = evening;
    const changes = changesBetween(before, after);
    await this.removeMade(tx, before, after);
    await this.saveTickets(tx, evening, changes, holder);
    await this.saveTurns(tx, evening, changes);
    await this.settle(tx, changes, reason);
    await tx.rows(
      `UPDATE room SET revision = revision + 1, last_number = $2, last_place = $3, settings = $4, tables = $5, snoozed = $6,
         rounds = $7 WHERE event_id = $1`,
      [
        evening.event.id,
        after.lastNumber,
        after.lastPlace,
        JSON.stringify(after.settings),
        JSON.stringify(
          Object.fromEntries(after.tables.map(({ id, isOpen, changedAt }) => [id, { isOpen, changedAt }])),
        ),
        JSON.stringify(after.snoozed),
        reachedOf(after.rounds),
      ],
    );
    await this.recordJourneys(tx, before, after, reason);
    return changes;
  }

  /** What became of meetings. */
  async settle(tx: Tx, changes: readonly Change[], reason: string): Promise<void> {
    for (const { of, before: was, after: is } of changes)
      if (of === 'booking') {
        const { meetingId, status: to } = is as Booking;
        await this.meetings.settle(tx, { meetingId, from: (was as Booking).status, to, reason });
      }
  }

  /** Finds or makes the person of this address; null when none was given. */
  async personOf(
    tx: Tx,
    regionId: string,
    { firstName, language, contact }: { firstName: string; language: Language; contact: Contact },
  ): Promise<string> {
    const knownBy: KnownBy = contact.phone ? 'phone' : 'email';
    const values = { firstName: '$2', language: '$3', now: '$4', contact: '$5' };
    const [person] = await tx.rows<{ id: string }>(
      `WITH here AS (SELECT $1::uuid AS region_id) ${personOf(knownBy, 'here', values)}`,
      [regionId, firstName, language, tx.now.toString(), contact.phone ?? contact.email],
    );
    return (person as { id: string }).id;
  }

  private async shared(eventId: string, since: number | undefined): Promise<Evening | undefined> {
    if (since === undefined) return undefined;
    const reading = await this.readings.get(eventId)?.catch(() => undefined);
    return reading && reading.revision >= since ? reading : undefined;
  }

  private async look(name: string, text: string, ...which: string[]): Promise<Evening | undefined> {
    const [row] = await this.db.beyond(() =>
      this.db.once<EveningRow>(name, text, [this.clock.now().toString(), ...which]),
    );
    return row && eveningOf(row);
  }

  private async load(tx: Tx, eventId: string): Promise<Evening> {
    const [row] = await tx.rows<EveningRow>(EVENING, [tx.now.toString(), eventId]);
    if (!row) throw refuseAnywhere('not_found');
    return eveningOf(row);
  }

  /** What an undone deed had made. */
  private async removeMade(tx: Tx, before: Room, after: Room): Promise<void> {
    const gone = (was: readonly { id: string }[], is: readonly { id: string }[]) => {
      const stays = new Set(is.map(({ id }) => id));
      return was.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
    };
    const turns = gone(before.turns, after.turns);
    const tickets = gone(before.tickets, after.tickets);
    if (turns.length > 0) await tx.rows('DELETE FROM turn WHERE id = ANY ($1::uuid[])', [turns]);
    if (tickets.length > 0) await tx.rows('DELETE FROM ticket WHERE id = ANY ($1::uuid[])', [tickets]);
  }

  private async saveTickets(
    tx: Tx,
    { event, ohjaamoId }: Evening,
    changes: Change[],
    holder: NewHolder | undefined,
  ): Promise<void> {
    const changed = changes.filter(({ of }) => of === 'ticket');
    const made = changed.filter(({ before }) => before === null).map(({ after: one }) => one as Ticket);
    const moved = changed.filter(({ before }) => before !== null).map(({ after: one }) => one as Ticket);
    for (const { id, number, presence, status, waits, promised, cameAt } of made) {
      if (!holder) throw new Error(`nobody holds the ticket ${id} that is made`);
      await tx.rows(
        `INSERT INTO ticket (id, ohjaamo_id, event_id, number, registration_id, person_id, first_name, initial, shown_as,
           language, came_by, presence, status, waits, promised, came_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          id,
          ohjaamoId,
          event.id,
          number,
          holder.registrationId,
          holder.personId,
          holder.firstName,
          holder.initial,
          holder.firstName ? holder.shownAs : 'number',
          holder.language,
          holder.cameBy,
          presence,
          status,
          JSON.stringify(waits),
          promised && JSON.stringify(promised),
          instant(cameAt),
        ],
      );
    }
    if (moved.length === 0) return;
    await tx.rows(
      `UPDATE ticket k SET presence = x.presence, status = x.status, waits = x.waits
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, presence text, status text, waits jsonb) WHERE k.id = x.id`,
      [JSON.stringify(moved)],
    );
  }

  private async saveTurns(tx: Tx, { event, ohjaamoId }: Evening, changes: Change[]): Promise<void> {
    const changed = changes.filter(({ of }) => of === 'turn');
    // What ends comes before what begins: a table has room for one.
    for (const isNew of [false, true]) {
      const turns = changed
        .filter(({ before }) => (before === null) === isNew)
        .map(({ after: one }) => timed(one as Turn));
      if (turns.length === 0) continue;
      await tx.rows(
        `INSERT INTO turn (id, ohjaamo_id, event_id, ticket_id, event_table_id, line, meeting_id, state, called_at, recalled_at,
           started_at, ended_at, extra_minutes)
         SELECT x.id, $2, $3, x."ticketId", x."tableId", x.line, x."meetingId", x.state, x."calledAt", x."recalledAt",
           x."startedAt", x."endedAt", x."extraMinutes"
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, "ticketId" uuid, "tableId" uuid, line text, "meetingId" uuid,
           state text, "calledAt" timestamptz, "recalledAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz,
           "extraMinutes" smallint)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, recalled_at = excluded.recalled_at,
           started_at = excluded.started_at, ended_at = excluded.ended_at, extra_minutes = excluded.extra_minutes`,
        [JSON.stringify(turns), ohjaamoId, event.id],
      );
    }
  }

  /** The evening's history, which is also its figures: who waits, is called, meets, is done, leaves, and when. */
  private async recordJourneys(tx: Tx, before: Room, after: Room, reason: string): Promise<void> {
    const was = new Map(before.tickets.map((ticket) => [ticket.id, journeyOf(before, ticket)]));
    const is = new Map(after.tickets.map((ticket) => [ticket.id, journeyOf(after, ticket)]));
    const moves = [...is]
      .filter(([id, to]) => was.get(id) !== to)
      .map(([id, to]) => ({ subject: 'ticket', id, from: was.get(id) ?? null, to, reason }));
    await record(tx, ...moves);
  }
}

/** The programme's own times are not kept a second time; nothing is while no round has been called. */
function reachedOf(rounds: Room['rounds']): string | null {
  if (!rounds || rounds.phase === 'before') return null;
  const { round, phase, since, extraMinutes, past } = rounds;
  return JSON.stringify({ round, phase, since, extraMinutes, past } satisfies RoundsReached);
}

const timed = (turn: Turn) => ({
  ...turn,
  calledAt: instant(turn.calledAt),
  recalledAt: instant(turn.recalledAt),
  startedAt: instant(turn.startedAt),
  endedAt: instant(turn.endedAt),
});
