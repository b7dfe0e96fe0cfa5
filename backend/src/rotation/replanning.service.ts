import { Injectable, Logger } from '@nestjs/common';
import type { Change } from './planner/changes.js';
import { ProblemFaulty } from './planner/faults.js';
import { type EveningSoFar, replanRotation } from './planner/replan.js';
import type { Plan } from './planner/rotation.types.js';

export type { Change } from './planner/changes.js';
export type { EveningSoFar } from './planner/replan.js';

/** Everybody in the room waits for it, and the database for nobody longer than three seconds. */
const TIME_LIMIT_MS = 2000;

/** The rest of a running evening anew; see planner/replan.ts. */
@Injectable()
export class Replanning {
  private readonly logger = new Logger('replanning');

  /** @returns undefined: what is known contradicts itself, and so does what is known without what was held */
  async restOf(soFar: EveningSoFar): Promise<(Plan & { changes: Change[] }) | undefined> {
    return (await this.plan(soFar)) ?? this.plan(withoutHeld(soFar));
  }

  private async plan(soFar: EveningSoFar) {
    return replanRotation({ ...soFar, timeLimitMs: TIME_LIMIT_MS }).catch((error: unknown) => {
      if (!(error instanceof ProblemFaulty)) throw error;
      this.logger.warn(`before round ${soFar.from}: ${error.faults.map(({ code }) => code).join(', ')}`);
      return undefined;
    });
  }
}

/** What took place may be against what is known now (a table has other languages since): then it counts as met, and no more. */
function withoutHeld({ held, problem, ...soFar }: EveningSoFar): EveningSoFar {
  const met = held.map(({ table, person }) => ({ table, person }));
  return { ...soFar, held: [], problem: { ...problem, met: [...(problem.met ?? []), ...met] } };
}
