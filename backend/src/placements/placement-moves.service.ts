import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { PlacementViews } from './placement-views.service.js';
import { factsOf, missingTerms } from './placement.facts.js';
import { broken } from './placement.rules.js';
import { heldUp, type StepStatus } from './placement.states.js';
import {
  type Columns,
  limitsFor,
  lockOurs,
  move,
  needsOf,
  type StepRow,
  stepsOf,
  turn,
} from './placement.writing.js';
import { refuse } from './placements.problems.js';
import { ruleDetails } from './placements.service.js';
import type { StepInput } from './placements.input.schema.js';
import type { Placed, PlacementView } from './placements.schema.js';

/** Before any of these the limits of the law are looked at again. */
const JUDGED: readonly StepStatus[] = ['checked', 'agreed', 'running'];

/** What moves a placement on, and what stops it. */
@Injectable()
export class PlacementMoves {
  constructor(
    private readonly db: Database,
    private readonly views: PlacementViews,
  ) {}

  /**
   * Does the next step. A second tap changes nothing; a step whose turn has not come, or whose fact is not true, is refused.
   * @throws Problem not_found, step_not_yet, rule_broken, subsidy_not_granted, before_start_day, malformed (a check without its day)
   */
  async step(actor: StaffActor, id: string, code: string, input: StepInput): Promise<PlacementView> {
    await this.db.as(actor, async (tx) => {
      const placed = await lockOurs(tx, actor, id);
      const steps = await stepsOf(tx, placed.kind);
      const refusal = heldUp(steps, placed.status, code, factsOf(placed, needsOf(steps)));
      if (refusal === 'done') return;
      if (refusal === 'unknown') throw refuseAnywhere('not_found');
      if (refusal === 'over') throw refuse('wrong_state', { status: placed.status });
      if (refusal) throw notYet(placed, steps, refusal.waitsFor);
      const to = (steps.find((step) => step.code === code) as StepRow).toStatus as StepStatus;
      if (JUDGED.includes(to)) await mustHold(tx, placed);
      if (to === 'running' && (!placed.startsOn || placed.startsOn > placed.today))
        throw refuse('before_start_day');
      await move(tx, placed, to, { also: columnsOf(tx, placed, to, input) });
    });
    return this.views.one(actor, id);
  }

  /** It stops before its end, and says why. @throws Problem not_found, wrong_state, reason_needed */
  interrupt(actor: StaffActor, id: string, reason: string): Promise<PlacementView> {
    return this.stop(actor, id, 'interrupt', reason);
  }

  /** It never starts, and says why. @throws Problem not_found, wrong_state, reason_needed */
  drop(actor: StaffActor, id: string, reason: string): Promise<PlacementView> {
    return this.stop(actor, id, 'drop', reason);
  }

  private async stop(actor: StaffActor, id: string, name: 'interrupt' | 'drop', reason: string) {
    await this.db.as(actor, async (tx) => {
      const placed = await lockOurs(tx, actor, id);
      const isDone = placed.status === (name === 'drop' ? 'dropped' : 'interrupted');
      if (!isDone) await turn(tx, placed, name, reason);
    });
    return this.views.one(actor, id);
  }
}

/** @throws Problem rule_broken, with every limit that stops it */
async function mustHold(tx: Tx, placed: Placed): Promise<void> {
  const rules = broken(placed, await limitsFor(tx, placed)).filter(({ stops }) => stops);
  if (rules.length > 0) throw refuse('rule_broken', ruleDetails(rules));
}

/** What holds it up, as precisely as it can be said. */
function notYet(placed: Placed, steps: readonly StepRow[], waitsFor: string) {
  const fact = steps.find((step) => step.code === waitsFor)?.fact;
  if (fact === 'subsidy') return refuse('subsidy_not_granted', { subsidy: placed.subsidy });
  const fields =
    fact === 'terms'
      ? { fields: missingTerms(placed, needsOf(steps)).map((path) => ({ path, code: 'required' })) }
      : {};
  return refuse('step_not_yet', { waitsFor, ...fields });
}

/** What a step leaves behind, beside the status. */
function columnsOf(tx: Tx, { today }: Placed, to: StepStatus, { on, by }: StepInput): Columns {
  if (to === 'running') return { started_at: tx.now.toString() };
  if (to === 'ended') return { ended_at: tx.now.toString() };
  if (to !== 'checked') return {};
  const fields = [
    ...(on ? [] : [{ path: 'on', code: 'required' }]),
    ...(by ? [] : [{ path: 'by', code: 'required' }]),
    ...(on && on > today ? [{ path: 'on', code: 'malformed' }] : []),
  ];
  if (!on || !by || fields.length > 0) throw refuseAnywhere('malformed', { fields });
  return { checked_on: on, checked_by: by };
}
