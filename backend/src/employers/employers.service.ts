import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor, StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { TablesService } from '../events/tables.service.js';
import { tell } from '../messages/outbox.js';
import { OpeningListsService } from '../openings/opening-lists.service.js';
import type { approvalInput } from '../openings/openings.schema.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { Employer } from './employer.entity.js';
import { employerMove } from './employer.states.js';
import { EMPLOYER, RECRUITER, STAFF_EMPLOYER } from './employer.views.sql.js';
import { refuse } from './employers.problems.js';
import type { employerHome, staffEmployer } from './employers.schema.js';

export type StaffEmployer = z.output<typeof staffEmployer>;
type EmployerHome = z.output<typeof employerHome>;

const LONGEST_LIST = 1000;

@Injectable()
export class EmployersService {
  constructor(
    private readonly db: Database,
    private readonly openings: OpeningListsService,
    private readonly tables: TablesService,
  ) {}

  async home(actor: RecruiterActor): Promise<EmployerHome> {
    const [[us], { events }, summary] = await Promise.all([
      this.db.once<Pick<EmployerHome, 'employer' | 'me'>>(
        'employer and me',
        `SELECT ${EMPLOYER} AS employer, ${RECRUITER} AS me
         FROM recruiter c JOIN employer h ON h.id = c.employer_id WHERE c.id = $1`,
        [actor.id],
      ),
      this.tables.comingFor(actor),
      this.openings.summaryFor(actor),
    ]);
    if (!us) throw refuseAnywhere('not_found');
    return { ...us, coming: events.filter(({ mine }) => mine), ...summary };
  }

  /** Firms belong to a region: any Ohjaamo of it may meet them. */
  async ofStaff(actor: StaffActor): Promise<{ employers: StaffEmployer[] }> {
    return this.listed(
      'of staff',
      `h.region_id IN (SELECT region_id FROM ohjaamo WHERE id = ANY ($1)) ORDER BY h.status = 'waiting' DESC, h.name`,
      actor,
    );
  }

  async waitingFor(actor: StaffActor): Promise<{ employers: StaffEmployer[] }> {
    return this.listed(
      'waiting',
      `h.ohjaamo_id = ANY ($1) AND h.status = 'waiting' ORDER BY h.created_at, h.name`,
      actor,
    );
  }

  /** @throws Problem not_found when it turned to another Ohjaamo; reason_needed, wrong_state */
  async decide(
    actor: StaffActor,
    employerId: string,
    { approved, reason }: z.output<typeof approvalInput>,
  ): Promise<StaffEmployer> {
    const to = approved ? 'approved' : 'refused';
    await this.db.as(actor, async (tx) => {
      const employer = await tx.manager.findOneBy(Employer, { id: employerId });
      mustWorkAt(actor, employer?.ohjaamoId);
      if (!employer || employer.status === to) return;
      const move = employerMove(employer.status, to, 'staff');
      if (!move) throw refuse('wrong_state', { status: employer.status });
      if (move.needsReason && !reason) throw refuse('reason_needed');
      const { affected } = await tx.manager.update(
        Employer,
        { id: employerId, status: move.from },
        { status: to },
      );
      if (affected !== 1) throw refuse('wrong_state');
      const because = reason || null;
      await record(tx, { subject: 'employer', id: employerId, from: move.from, to, reason: because });
      await this.tellOwner(tx, employer, to, because);
    });
    const { employers } = await this.listed('one', 'h.id = ANY ($1)', { ohjaamoIds: [employerId] });
    return employers[0] as StaffEmployer;
  }

  private async tellOwner(
    tx: Tx,
    { id, ohjaamoId }: Employer,
    to: 'approved' | 'refused',
    reason: string | null,
  ) {
    const [owner] = await tx.rows<{ id: string }>(
      'SELECT id FROM recruiter WHERE employer_id = $1 AND owner AND removed_at IS NULL',
      [id],
    );
    if (!owner) return;
    const about = { to: { kind: 'recruiter', id: owner.id } as const, ohjaamoId };
    const once = `${id}:${tx.now.toString()}`;
    if (to === 'approved') {
      const onceKey = `employer_approved:${once}`;
      await tell(tx, { ...about, template: 'employer_approved', payload: { employerId: id }, onceKey });
    } else {
      const payload = { employerId: id, reason };
      await tell(tx, {
        ...about,
        template: 'employer_refused',
        payload,
        onceKey: `employer_refused:${once}`,
      });
    }
  }

  private async listed(name: string, which: string, { ohjaamoIds }: Pick<StaffActor, 'ohjaamoIds'>) {
    const rows = await this.db.once<{ view: StaffEmployer }>(
      `employers ${name}`,
      `SELECT ${STAFF_EMPLOYER} AS view FROM employer h WHERE ${which} LIMIT ${LONGEST_LIST}`,
      [ohjaamoIds],
    );
    return { employers: rows.map(({ view }) => view) };
  }
}
