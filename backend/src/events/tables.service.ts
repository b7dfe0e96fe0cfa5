import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor, StaffActor } from '../accounts/actor.js';
import { tell } from '../messages/outbox.js';
import type { approvalInput } from '../openings/openings.schema.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refusePlainly } from '../platform/problems/platform.problems.js';
import { filled } from './event.making.js';
import { recruitersOf, tellStaff } from './event.notices.js';
import { type EventRow, lockTableOf, mustBeAhead, type TableRow, tablesWhere } from './event.rows.js';
import { EMPLOYER_EVENT, FROM_EVENT } from './event.views.sql.js';
import type { employerEvent, employerTableInput, staffTableInput } from './events.schema.js';
import { refuse } from './events.problems.js';
import { PlacesFreed } from './places-freed.js';
import { ProgrammeService, type StaffEvent } from './programme.service.js';
import { lockEventFor, mustBeInRegion, mustBeOurs, mustBeOwnOpenings } from './table.checks.js';
import { RoomFollows } from './room-follows.js';
import { bring, emptyTable, makeSlots } from './table.holding.js';

type EmployerEvent = z.output<typeof employerEvent>;

const FOR_EMPLOYERS = `SELECT ${EMPLOYER_EVENT} AS view ${FROM_EVENT}
WHERE e.status = 'published' AND f.tables_for = 'employers' AND e.ends_at > $1
  AND e.starts_at > $1::timestamptz - interval '3 days'
  AND e.region_id = (SELECT region_id FROM employer WHERE id = $2)`;

@Injectable()
export class TablesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly programme: ProgrammeService,
    private readonly places: PlacesFreed,
    private readonly room: RoomFollows,
  ) {}

  async comingFor(actor: RecruiterActor): Promise<{ events: EmployerEvent[] }> {
    const rows = await this.db.once<{ view: EmployerEvent }>(
      'events_for_employer',
      `${FOR_EMPLOYERS} ORDER BY e.starts_at, e.id`,
      [this.clock.now().toString(), actor.employerId],
    );
    return { events: rows.map(({ view }) => view) };
  }

  async oneFor(actor: RecruiterActor, eventId: string): Promise<EmployerEvent> {
    const [row] = await this.db.once<{ view: EmployerEvent }>(
      'event_for_employer',
      `${FOR_EMPLOYERS} AND e.id = $3`,
      [this.clock.now().toString(), actor.employerId, eventId],
    );
    if (!row) throw refusePlainly('not_found');
    return row.view;
  }

  /** Asks for the lowest free table, or changes who and what comes to the one we have. */
  async take(
    actor: RecruiterActor,
    eventId: string,
    input: z.output<typeof employerTableInput>,
  ): Promise<EmployerEvent> {
    await this.db.as(actor, async (tx) => {
      const event = await lockEventFor(tx, actor, eventId);
      await mustBeOurs(tx, actor.employerId, input.recruiterIds);
      await mustBeOwnOpenings(tx, actor.employerId, input.openingIds);
      const [mine] = await tablesOf(tx, event, actor.employerId);
      const table = mine ?? (await ask(tx, event, actor.employerId, input.message || null));
      await tx.rows('UPDATE event_table SET mode = $2 WHERE id = $1', [table.id, input.mode]);
      await bring(tx, table.id, input);
      if (!mine) await tellStaff(tx, event, table.id);
    });
    return this.oneFor(actor, eventId);
  }

  /** Gives our table back; a second time changes nothing. */
  async giveBack(actor: RecruiterActor, eventId: string): Promise<EmployerEvent> {
    await this.db.as(actor, async (tx) => {
      const event = await lockEventFor(tx, actor, eventId);
      const [mine] = await tablesOf(tx, event, actor.employerId);
      if (mine) await this.empty(tx, event, mine, 'given_back');
    });
    return this.oneFor(actor, eventId);
  }

  /** Yes: the table is theirs and its slots are there. No: it is free again. The employer is told either way. */
  async decide(
    actor: StaffActor,
    tableId: string,
    { approved, reason }: z.output<typeof approvalInput>,
  ): Promise<StaffEvent> {
    const eventId = await this.db.as(actor, async (tx) => {
      const { event, table } = await lockTableOf(tx, actor, tableId);
      mustBeAhead(tx, event);
      if (table.status === (approved ? 'taken' : 'free')) return event.id;
      if (table.status !== 'asked') throw refuse('table_taken');
      if (approved) await this.hold(tx, event, table);
      else await this.release(tx, event, table, reason || null);
      return event.id;
    });
    return this.programme.staffOne(actor, eventId);
  }

  /** Staff give a table to an employer or a topic, or free it. */
  async give(
    actor: StaffActor,
    tableId: string,
    input: z.output<typeof staffTableInput>,
  ): Promise<StaffEvent> {
    const eventId = await this.db.as(actor, async (tx) => {
      const { event, table } = await lockTableOf(tx, actor, tableId);
      mustBeAhead(tx, event);
      if (input.employerId) await this.giveToEmployer(tx, event, table, input.employerId, input);
      else if (input.topic) await this.giveToTopic(tx, event, table, input);
      else if (table.status !== 'free') await this.release(tx, event, table, null);
      return event.id;
    });
    return this.programme.staffOne(actor, eventId);
  }

  private async giveToEmployer(
    tx: Tx,
    event: EventRow,
    table: TableRow,
    employerId: string,
    { mode, openingIds }: z.output<typeof staffTableInput>,
  ): Promise<void> {
    if (table.status !== 'free' && table.employerId !== employerId) throw refuse('table_taken');
    await mustBeInRegion(tx, event, employerId);
    await mustBeOwnOpenings(tx, employerId, openingIds);
    const [other] = await tablesOf(tx, event, employerId);
    if (other && other.id !== table.id) throw refuse('already_at_event');
    await tx.rows(
      `UPDATE event_table SET employer_id = $2, mode = $3, status = CASE status WHEN 'free' THEN 'asked' ELSE status END WHERE id = $1`,
      [table.id, employerId, mode],
    );
    await bring(tx, table.id, { recruiterIds: await recruitersOf(tx, table.id), openingIds });
    if (table.status !== 'taken') await this.hold(tx, event, table);
  }

  private async giveToTopic(
    tx: Tx,
    event: EventRow,
    table: TableRow,
    { mode, topic, openingIds }: z.output<typeof staffTableInput>,
  ): Promise<void> {
    if (table.employerId) throw refuse('table_taken');
    if (openingIds.length > 0) throw refuse('not_your_opening', { openingIds });
    await tx.rows(
      `UPDATE event_table SET topic = $2, mode = $3, status = CASE status WHEN 'free' THEN 'asked' ELSE status END WHERE id = $1`,
      [table.id, topic && JSON.stringify(filled(topic)), mode],
    );
    if (table.status !== 'taken') await this.hold(tx, event, table);
  }

  /** From here on the table is shown, and its times can be booked. */
  private async hold(tx: Tx, event: EventRow, table: TableRow): Promise<void> {
    await tx.rows(`UPDATE event_table SET status = 'taken' WHERE id = $1`, [table.id]);
    await record(tx, { subject: 'event_table', id: table.id, from: table.status, to: 'taken' });
    const partIds = await makeSlots(tx, event, table.id);
    for (const recruiterId of await recruitersOf(tx, table.id)) {
      await tell(tx, {
        template: 'table_approved',
        to: { kind: 'recruiter', id: recruiterId },
        payload: { tableId: table.id },
        ohjaamoId: event.ohjaamoId,
        onceKey: `table_approved:${table.id}:${tx.now.epochMilliseconds}:${recruiterId}`,
      });
    }
    if (partIds.length > 0) await this.places.freed(tx, partIds);
    await this.room.changed(tx, event.id);
  }

  /** Staff say no, or take the table back: the employer is told, and so is whoever had booked there. */
  private async release(tx: Tx, event: EventRow, table: TableRow, reason: string | null): Promise<void> {
    const recruiterIds = table.employerId ? await recruitersOf(tx, table.id) : [];
    await this.empty(tx, event, table, reason ?? 'by_staff');
    for (const recruiterId of recruiterIds) {
      await tell(tx, {
        template: 'table_refused',
        to: { kind: 'recruiter', id: recruiterId },
        payload: { eventId: event.id, reason },
        ohjaamoId: event.ohjaamoId,
        onceKey: `table_refused:${table.id}:${tx.now.epochMilliseconds}:${recruiterId}`,
      });
    }
  }

  private async empty(tx: Tx, event: EventRow, table: TableRow, reason: string): Promise<void> {
    await this.room.lock(tx, event.id);
    await this.room.tableGone(tx, event.id, table.id);
    await emptyTable(tx, event, table, reason);
  }
}

const tablesOf = (tx: Tx, event: EventRow, employerId: string) =>
  tablesWhere(tx, 't.event_id = $1 AND t.employer_id = $2', [event.id, employerId]);

/** The event is locked, so nobody else is choosing at the same time. */
async function ask(tx: Tx, event: EventRow, employerId: string, message: string | null): Promise<TableRow> {
  const [table] = await tablesWhere(
    tx,
    `t.id = (SELECT id FROM event_table WHERE event_id = $1 AND status = 'free' ORDER BY number LIMIT 1)`,
    [event.id],
  );
  if (!table) throw refuse('no_table_free');
  await tx.rows(`UPDATE event_table SET status = 'asked', employer_id = $2 WHERE id = $1`, [
    table.id,
    employerId,
  ]);
  await record(tx, { subject: 'event_table', id: table.id, from: 'free', to: 'asked', reason: message });
  return table;
}
