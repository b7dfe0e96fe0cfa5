import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { describe } from '../platform/logs/describe.js';
import { RowQueue, rowQueue } from '../platform/queue/row-queue.js';
import { costOf, earlierOf, faultsOf, pinsOf, type Seat } from './plan.rules.js';
import { PlanViews } from './plan-views.service.js';
import { planInThread, type Planned, type Stage } from './planner-in-thread.js';
import type { Problem } from './planner/problem.schema.js';
import type { Plan } from './planner/rotation.types.js';
import { RotationFactsService } from './rotation-facts.service.js';
import { printOf, problemOf } from './rotation.facts.js';
import type { PlanInput, PlanView } from './rotation.schema.js';

export const PLANNING = 'planning';
/** What asking for a plan announces. */
export const PLAN_ASKED = 'rotation_plan';

const TIME_LIMIT_MS = 10_000;
/** Above so many pairs the exact solver is not asked at all, and the flows and what puts them into rounds take longer. */
const MANY_PAIRS = 60_000;
const LONG_TIME_LIMIT_MS = 30_000;
/** Whatever is not done by then is not done by anybody: taken up again and again, it failed each time. */
const GIVEN_UP_AFTER = { minutes: 5 };

interface Read {
  eventId: string;
  ohjaamoId: string;
  problem: Problem;
  print: string;
  earlier: Seat[];
  base: Pick<PlanView, 'meetings' | 'levels'> | undefined;
  asked: Pick<PlanInput, 'put' | 'unpin'>;
}

/** Makes the plans that were asked for. Twice at once is harmless: whoever is done first writes, the other finds it done. */
@Injectable()
export class PlanningService implements OnModuleInit {
  private readonly logger = new Logger(PLANNING);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: RotationFactsService,
    private readonly views: PlanViews,
    @Inject(rowQueue(PLANNING)) private readonly queue: RowQueue,
  ) {}

  onModuleInit(): void {
    this.db.whenCommitted(PLAN_ASKED, (ids) => this.queue.bring(ids));
  }

  /** Every minute: plans that a worker left behind are taken up again, and at last given up. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const left = await this.db.acting(SYSTEM, () =>
      this.db.once<{ id: string; askedAt: string }>(
        'plans left',
        `SELECT id, to_json(asked_at) AS "askedAt" FROM rotation_plan WHERE status = 'planning' ORDER BY asked_at`,
      ),
    );
    const isLate = ({ askedAt }: { askedAt: string }) =>
      Temporal.Instant.compare(Temporal.Instant.from(askedAt).add(GIVEN_UP_AFTER), now) < 0;
    for (const { id } of left.filter(isLate)) await this.fail(id, [whole('not_done_in_time')]);
    await this.queue.bringAgain(left.filter((plan) => !isLate(plan)).map(({ id }) => id));
    return left.length;
  }

  /** From reading to writing; whoever looks sees how far it is, and may drop it at any time. */
  async plan(id: string): Promise<void> {
    try {
      const read = await this.read(id);
      if (!read) return;
      const timeLimitMs =
        read.problem.people.length * read.problem.tables.length > MANY_PAIRS
          ? LONG_TIME_LIMIT_MS
          : TIME_LIMIT_MS;
      const { problem, earlier } = read;
      await this.settle(
        id,
        read,
        await planInThread({ problem, earlier, timeLimitMs }, (stage) => this.reach(id, stage)),
      );
    } catch (error) {
      this.logger.error(`plan ${id} failed: ${describe(error)}`);
      await this.fail(id, [whole('broken')]);
    }
  }

  private async settle(id: string, read: Read, planned: Planned): Promise<void> {
    if (planned === 'stopped') return;
    if (planned === 'late') return this.fail(id, [whole('not_done_in_time')]);
    if ('faults' in planned) return this.fail(id, faultsOf(read.problem, planned.faults));
    if (await this.reach(id, 'writing')) await this.write(id, read, planned.plan);
  }

  /** @returns undefined when it is not wanted any more, or cannot be */
  private async read(id: string): Promise<Read | undefined> {
    return this.db.as(SYSTEM, async (tx) => {
      const [row] = await tx.rows<{ eventId: string; basedOn: string | null }>(
        `UPDATE rotation_plan SET stage = 'reading' WHERE id = $1 AND status = 'planning'
         RETURNING event_id AS "eventId", based_on AS "basedOn"`,
        [id],
      );
      const facts = row && (await this.facts.in(tx, row.eventId));
      const plan = row && (await this.views.one(tx, id, row.eventId));
      if (!facts || !plan) return undefined;
      const base = row.basedOn ? (await this.views.one(tx, row.basedOn, row.eventId))?.view : undefined;
      const open = problemOf(facts);
      const problem = { ...open, fixed: pinsOf(open, base, plan.asked) };
      const { eventId, ohjaamoId } = facts;
      const { asked } = plan;
      return { eventId, ohjaamoId, problem, print: printOf(open), earlier: earlierOf(base), base, asked };
    });
  }

  /** @returns whether it is still wanted */
  private async reach(id: string, stage: Stage | 'writing'): Promise<boolean> {
    const reached = await this.db.acting(SYSTEM, () =>
      this.db.once(
        'plan reaches stage',
        `UPDATE rotation_plan SET stage = $2 WHERE id = $1 AND status = 'planning' RETURNING id`,
        [id, stage],
      ),
    );
    return reached.length > 0;
  }

  private async write(id: string, read: Read, plan: Plan): Promise<void> {
    await this.db.as(SYSTEM, async (tx) => {
      const cost = costOf(read.base, plan.levels, plan.meetings, read.asked);
      const { value, bound, gap, milliseconds } = plan;
      const written = await tx.rows(
        `UPDATE rotation_plan SET status = 'draft', stage = NULL, done_at = $2, value = $3, bound = $4, gap = $5, milliseconds = $6,
           levels = $7, cost = $8, print = $9 WHERE id = $1 AND status = 'planning' RETURNING id`,
        [
          ...[id, tx.now.toString(), value, bound, gap, milliseconds],
          ...[JSON.stringify(plan.levels), cost && JSON.stringify(cost), read.print],
        ],
      );
      if (written.length === 0) return;
      await tx.rows(
        `UPDATE rotation_plan SET status = 'replaced' WHERE event_id = $1 AND status IN ('draft', 'failed') AND id <> $2`,
        [read.eventId, id],
      );
      await writeSeats(tx, id, read, plan);
    });
  }

  private async fail(id: string, faults: PlanView['faults']): Promise<void> {
    await this.db.acting(SYSTEM, () =>
      this.db.once(
        'plan failed',
        `UPDATE rotation_plan SET status = 'failed', stage = NULL, done_at = $2, faults = $3 WHERE id = $1 AND status = 'planning'`,
        [id, this.clock.now().toString(), JSON.stringify(faults)],
      ),
    );
  }
}

/** Whoever was erased while it was planned has no seat. */
async function writeSeats(tx: Tx, id: string, { ohjaamoId, problem }: Read, plan: Plan): Promise<void> {
  const pins = new Set(problem.fixed?.map(({ person, table }) => `${person} ${table}`));
  const seats = plan.meetings.map((one) => ({ ...one, pinned: pins.has(`${one.person} ${one.table}`) }));
  await tx.rows(
    `INSERT INTO plan_meeting (plan_id, round, event_table_id, registration_id, ohjaamo_id, pinned)
     SELECT $2, s.round, s."table", s.person, $3, s.pinned
     FROM jsonb_to_recordset($1::jsonb) AS s(round smallint, "table" uuid, person uuid, pinned boolean)
     JOIN rotation_entry n ON n.registration_id = s.person`,
    [JSON.stringify(seats), id, ohjaamoId],
  );
  await tx.rows(
    `INSERT INTO plan_unmet (plan_id, registration_id, event_table_id, ohjaamo_id, why)
     SELECT $2, u.person, u."table", $3, u.why
     FROM jsonb_to_recordset($1::jsonb) AS u(person uuid, "table" uuid, why text)
     JOIN rotation_entry n ON n.registration_id = u.person`,
    [JSON.stringify(plan.unmet), id, ohjaamoId],
  );
}

/** Nobody's fault in particular. */
const whole = (code: string) => ({ code, registrationId: null, tableId: null });
