import type { Plan, PlanGoal, Rotation } from './rotation.types';

/*
 * What a plan reaches and what a change costs, as keys of texts with their numbers. The texts are
 * `rotationStaff.goals.*` and `rotationStaff.cost.*`.
 */

export interface Reached {
  goal: PlanGoal;
  value: number;
  /** How many there are of what `value` counts; where nothing is counted out of a whole, the bound. */
  of: number;
  bound: number;
  proved: boolean;
}

const SMALLER_IS_BETTER: readonly PlanGoal[] = ['gaps', 'walking'];

/** Level by level, with the whole that each number is a part of. */
export function reachedBy(rotation: Rotation, plan: Plan): Reached[] {
  const wishing = rotation.people.filter(({ entry }) => entry.wishes.length > 0).length;
  const wholes: Partial<Record<PlanGoal, number>> = {
    people_with_a_wish_met: wishing,
    neutral_people_with_a_meeting: rotation.people.length - wishing,
    meetings: seatsIn(rotation),
  };
  return plan.levels
    .map(({ goal, value, bound, proved }) => ({
      goal,
      value: rounded(value),
      bound: rounded(bound),
      of: Math.max(wholes[goal] ?? bound, rounded(value)),
      proved,
    }))
    .filter(({ goal, of }) => goal !== 'neutral_people_with_a_meeting' || of > 0)
    .filter(({ goal }) => goal !== 'kept' || plan.basedOn !== null);
}

/** How sure it is that there is nothing better, down to the sum of wishes; the calm of the evening is only made good. */
export function certaintyOf({ levels, gap }: Plan): { key: 'proved' | 'close'; percent: number } {
  const proved = levels.filter(({ level }) => level < 4).every((level) => level.proved);
  return { key: proved ? 'proved' : 'close', percent: Math.ceil((gap ?? 0) * 100) };
}

/** Wishes that the plan meets, of all; and first wishes. Counted here, because people count wishes and not their weights. */
export function wishesMet(rotation: Rotation, plan: Plan) {
  const met = new Set(plan.meetings.map(({ registrationId, tableId }) => `${registrationId} ${tableId}`));
  const isMet = (id: string, tableId: string) => met.has(`${id} ${tableId}`);
  const all = rotation.people.flatMap(({ registrationId, entry }) =>
    entry.wishes.map((tableId, at) => ({ isFirst: at === 0, isMet: isMet(registrationId, tableId) })),
  );
  const first = all.filter(({ isFirst }) => isFirst);
  return {
    met: all.filter((wish) => wish.isMet).length,
    wishes: all.length,
    firstMet: first.filter((wish) => wish.isMet).length,
    firstWishes: first.length,
  };
}

export type CostWord =
  | { key: 'moved'; count: number }
  | { key: 'nobodyLostAWish'; count: number }
  | { key: `${'worse' | 'better'}.${PlanGoal}`; count: number };

/** What a change cost, the heaviest first; that nobody lost a wish is said, too. */
export function costWords({ goals, movedMeetings }: NonNullable<Plan['cost']>): CostWord[] {
  const words = goals
    .filter(({ before, after }) => rounded(before) !== rounded(after))
    .map(({ goal, before, after }): CostWord => {
      const isBetter = SMALLER_IS_BETTER.includes(goal) ? after < before : after > before;
      return {
        key: `${isBetter ? 'better' : 'worse'}.${goal}`,
        count: rounded(Math.abs(after - before)),
      };
    });
  const lost = words.some(({ key }) => key === 'worse.people_with_a_wish_met');
  return [
    { key: 'moved', count: movedMeetings },
    ...(lost ? [] : [{ key: 'nobodyLostAWish', count: 0 } as const]),
    ...words,
  ];
}

/** Weights are decimals; nobody compares the second digit. */
const rounded = (value: number) => Math.round(value * 10) / 10;

const seatsIn = ({ rounds, tables }: Rotation) =>
  tables
    .filter(({ employerName, topic }) => employerName !== null || topic !== null)
    .reduce((seats, { awayRounds }) => seats + rounds.length - awayRounds.length, 0);
