import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { ProgrammeService } from '../events/programme.service.js';
import { OpeningListsService } from '../openings/opening-lists.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { approvalsView } from './employers.schema.js';
import { EmployersService } from './employers.service.js';

type Approvals = z.output<typeof approvalsView>;

/** Everything that waits for somebody's yes or no, on one page. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly employers: EmployersService,
    private readonly openings: OpeningListsService,
    private readonly programme: ProgrammeService,
  ) {}

  async waiting(actor: StaffActor): Promise<Approvals> {
    const [{ employers }, { openings }, tables] = await Promise.all([
      this.employers.waitingFor(actor),
      this.openings.waitingFor(actor),
      this.tablesFor(actor),
    ]);
    return { employers, openings, tables };
  }

  private async tablesFor(actor: StaffActor): Promise<Approvals['tables']> {
    const events = await this.db.once<{ id: string }>(
      'events with tables asked for',
      `SELECT e.id FROM event e WHERE e.ohjaamo_id = ANY ($1) AND e.ends_at > $2 AND e.status <> 'cancelled'
         AND EXISTS (SELECT FROM event_table t WHERE t.event_id = e.id AND t.status = 'asked')
       ORDER BY e.starts_at`,
      [actor.ohjaamoIds, this.clock.now().toString()],
    );
    const tables: Approvals['tables'] = [];
    for (const { id } of events) {
      const event = await this.programme.staffOne(actor, id);
      for (const { id: tableId, number, status, employer, recruiters, openings } of event.tables) {
        if (status === 'asked' && employer) {
          tables.push({ tableId, number, employer, recruiters, openings, event, message: null });
        }
      }
    }
    const said = await this.saidWith(tables.map(({ tableId }) => tableId));
    return tables.map((table) => ({ ...table, message: said.get(table.tableId) ?? null }));
  }

  /** What employers wrote when they asked for these tables: it stands in the transition. */
  private async saidWith(tableIds: string[]): Promise<Map<string, string | null>> {
    const rows = await this.db.once<{ id: string; reason: string | null }>(
      'what was said with the wish for a table',
      `SELECT DISTINCT ON (subject_id) subject_id AS id, reason FROM transition
       WHERE subject_id = ANY ($1) AND subject = 'event_table' AND to_state = 'asked'
       ORDER BY subject_id, transition.id DESC`,
      [tableIds],
    );
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }
}
