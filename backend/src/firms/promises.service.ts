import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { tell } from '../messages/outbox.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { FirmListsService, type FirmView } from './firm-lists.service.js';
import { mustNameNobody, openRecord } from './firm.record.js';
import { refuse } from './firms.problems.js';
import type { settlementInput } from './firms.schema.js';
import { promiseMove, type PromiseStatus } from './promise.states.js';

/** When the day's mail goes out, on the wall of the Ohjaamo. */
const MORNING_HOUR = 7;

/** Promises come true, or are given up and why; whoever sees to one is reminded on the day. */
@Injectable()
export class PromisesService {
  constructor(
    private readonly db: Database,
    private readonly lists: FirmListsService,
  ) {}

  /** A second tap changes nothing. @throws Problem wrong_state, reason_needed */
  async settle(
    actor: StaffActor,
    promiseId: string,
    { done, reason }: z.output<typeof settlementInput>,
  ): Promise<FirmView> {
    mustNameNobody({ reason });
    const { from, to, needsReason } = promiseMove(done ? 'keep' : 'drop');
    const firmId = await this.db.as(actor, async (tx) => {
      const promise = await this.find(tx, actor, promiseId);
      if (promise.status === to) return promise.firmId;
      if (promise.status !== from) throw refuse('wrong_state', { status: promise.status });
      if (needsReason && !reason) throw refuse('reason_needed');
      const [moved] = await tx.rows(
        `UPDATE firm_promise SET status = $2, settled_at = $3 WHERE id = $1 AND status = $4 RETURNING id`,
        [promiseId, to, tx.now.toString(), from],
      );
      if (!moved) throw refuse('wrong_state');
      await record(tx, { subject: 'firm_promise', id: promiseId, from, to, reason: reason || null });
      return promise.firmId;
    });
    return this.lists.one(actor, firmId);
  }

  /**
   * Tells staff in the morning what is promised for today: one mail each, and none when there is nothing. The hourly sweep calls
   * it; a second call changes nothing.
   */
  remind(now: Temporal.Instant): Promise<{ told: number }> {
    return this.db.as(SYSTEM, async (tx) => {
      const due = await tx.rows<{ staffId: string; ohjaamoId: string; today: string }>(
        `SELECT DISTINCT ON (p.staff_id) p.staff_id AS "staffId", o.id AS "ohjaamoId", n.at::date AS today
         FROM firm_promise p JOIN ohjaamo o ON o.id = p.ohjaamo_id
           JOIN staff_member s ON s.id = p.staff_id AND s.ended_at IS NULL
           CROSS JOIN LATERAL (SELECT $1::timestamptz AT TIME ZONE o.time_zone AS at) n
         WHERE p.status = 'open' AND p.due_on = n.at::date AND extract(hour FROM n.at) >= ${MORNING_HOUR}
         ORDER BY p.staff_id, p.written_at`,
        [now.toString()],
      );
      for (const { staffId, ohjaamoId, today } of due)
        await tell(tx, {
          template: 'promises_due',
          to: { kind: 'staff_member', id: staffId },
          payload: { staffId, on: today },
          ohjaamoId,
          onceKey: `promises_due:${staffId}:${today}`,
        });
      return { told: due.length };
    });
  }

  /** @throws Problem not_found when it is of another region */
  private async find(tx: Tx, actor: StaffActor, promiseId: string) {
    const [promise] = await tx.rows<{ firmId: string }>(
      'SELECT employer_id AS "firmId" FROM firm_promise WHERE id = $1',
      [promiseId],
    );
    if (!promise) throw refuseAnywhere('not_found');
    await openRecord(tx, actor, promise.firmId);
    const [now] = await tx.rows<{ status: PromiseStatus }>(
      'SELECT status FROM firm_promise WHERE id = $1 FOR UPDATE',
      [promiseId],
    );
    if (!now) throw refuseAnywhere('not_found');
    return { ...promise, ...now };
  }
}
