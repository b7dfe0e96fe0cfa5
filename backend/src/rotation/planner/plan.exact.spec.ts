import fc from 'fast-check';
import { brokenRules, problems } from '../../../test/support/rotation.js';
import { best } from '../../../test/support/rotation.oracle.js';
import { ProblemFaulty } from './faults.js';
import { planRotation, sumOf } from './plan.js';
import type { Problem } from './problem.schema.js';
import type { Goal, Plan } from './rotation.types.js';

const kinds = [
  { name: 'everybody there all the time', hasWindows: false },
  { name: 'windows, breaks and fixed meetings', hasWindows: true },
];

describe.each(kinds)('beside an exact solver: $name', ({ hasWindows }) => {
  it.each(['fair', 'weight'] as const)(
    'reaches the very same, level by level: %s',
    async (objective) => {
      await fc.assert(
        fc.asyncProperty(problems({ hasWindows }), async (drawn) => {
          const problem = { ...drawn, objective };
          const plan = await planned(problem);
          const wanted = await best(problem);
          if (!wanted || !plan) return void expect(plan).toBe(wanted);
          expect(brokenRules(problem, plan.meetings)).toEqual([]);
          expect(plan.value).toBeCloseTo(sumOf(problem, plan.meetings), 6);
          expect(plan.gap).toBe(0);
          const reached = (goal: Goal) => plan.levels.find((one) => one.goal === goal)?.value ?? 0;
          expect({
            wishes: reached('people_with_a_wish_met'),
            neutrals: reached('neutral_people_with_a_meeting'),
            least: reached('least_meetings_of_a_person'),
            leastShare: reached('least_share_of_a_table'),
            value: expect.closeTo(plan.value, 5),
            meetings: plan.meetings.length,
          }).toEqual(wanted);
        }),
        { numRuns: 100, seed: 5, endOnFailure: true },
      );
    },
    60_000,
  );
});

/** @returns undefined: nobody can plan this */
async function planned(problem: Problem): Promise<Plan | undefined> {
  try {
    return await planRotation(problem);
  } catch (error) {
    if (error instanceof ProblemFaulty) return undefined;
    throw error;
  }
}
