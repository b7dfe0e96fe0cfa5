import { assign, type Assignment } from './assign.js';
import { calmed, calmOf } from './calm.js';
import { checkProblem } from './check.js';
import { colourEdges } from './colouring.js';
import { ProblemFaulty } from './faults.js';
import { instanceOf } from './instance.js';
import type { Instance } from './instance.types.js';
import { weightsOf, numberingOf } from './numbering.js';
import type { Meeting, Problem } from './problem.schema.js';
import type { Level, Placed, Plan } from './rotation.types.js';
import type { Standing } from './standing.js';
import { unmetWishes } from './unmet.js';

export interface PlanOptions {
  /** How long the exact solver may look for something better, when it is needed at all; 10,000 unless said. */
  timeLimitMs?: number;
  /** Meetings of an earlier plan: kept, in their rounds, where nothing is lost by it. */
  earlier?: readonly Meeting[];
  /** The first round that is still open; in those before only what is fixed stands. */
  from?: number;
  /** The evening runs: whoever has met nobody yet is moved forward. */
  isRunning?: boolean;
  /** Told how far it is. */
  onStage?: (stage: 'choosing' | 'proving') => void;
}

/**
 * The best evening: who meets whom in which round.
 *
 * `fair`: (1) as many people as possible with at least one wish met, then as many without wishes as possible with a meeting; (2) the
 * smallest number of meetings of anyone as large as possible, then the smallest share of any table; (3) the largest sum of weights,
 * then the most meetings; (4) few gaps and little walking. `weight`: (3) and (4) alone. Goals 1 to 3 are proved, or come with the
 * bound that could be proved in time; for goal 4 the bound is a simple one and seldom reached.
 *
 * The same problem always gets the same plan, unless time runs out.
 * @throws ProblemFaulty naming each place at which the problem contradicts itself, or whose minimum cannot be reached
 */
export async function planRotation(
  problem: Problem,
  { timeLimitMs = 10_000, earlier = [], from = 1, isRunning = false, onStage = () => {} }: PlanOptions = {},
): Promise<Plan> {
  const begun = performance.now();
  checkProblem(problem);
  const only = roundsFrom(from, problem.rounds);
  const instance = instanceOf(problem, { promised: earlier, only, isRunning });
  onStage('choosing');
  const found = await assign(problem, instance, begun + timeLimitMs, () => onStage('proving'));
  if (found.impossible || found.standing.short > 0) throw minimumImpossible(problem, found);
  const placed = calmed(instance, inRounds(instance, found));
  const { value } = found.standing;
  const bound = Math.max(found.bounds.value, value);
  return {
    meetings: meetingsOf(instance, placed),
    value: tidy(value),
    bound: tidy(bound),
    gap: bound > 0 ? tidy((bound - value) / bound) : 0,
    levels: levelsOf(instance, found, placed, earlier.length > 0),
    unmet: unmetWishes(problem, instance, placed),
    milliseconds: tidy(performance.now() - begun, 1),
  };
}

/** Inside each block, meetings get their round by edge colouring; the one they were promised for, if it is still free. */
function inRounds(instance: Instance, { blocks, assigned }: Assignment): Placed[] {
  const { pairPerson, pairTable, pairPromised, seats, rounds } = instance;
  return blocks.flatMap(({ rounds: own }, block) => {
    const edges = assigned
      .filter((one) => one.block === block)
      .map(({ pair }) => ({
        pair,
        person: pairPerson[pair] as number,
        table: pairTable[pair] as number,
        wanted: own.indexOf(pairPromised[pair] as number),
      }));
    const placesOf = (table: number) => seats[table * rounds + (own[0] as number)] as number;
    const colours = colourEdges(edges, own.length, placesOf);
    return edges.map(({ pair }, n) => ({ pair, round: own[colours[n] as number] as number }));
  });
}

const roundsFrom = (from: number, rounds: number) =>
  new Set(Array.from({ length: rounds }, (_, round) => round).filter((round) => round >= from - 1));

function meetingsOf(
  { problem, scope, pairPerson, pairTable }: Instance,
  placed: readonly Placed[],
): Meeting[] {
  const { tableOf, personOf } = numberingOf(problem);
  const made = placed.map(({ pair, round }) => ({
    round: round + 1,
    table: problem.tables[pairTable[pair] as number]?.id as Meeting['table'],
    person: problem.people[pairPerson[pair] as number]?.id as Meeting['person'],
  }));
  const order = (one: Meeting, other: Meeting) =>
    one.round - other.round ||
    (tableOf.get(one.table) as number) - (tableOf.get(other.table) as number) ||
    (personOf.get(one.person) as number) - (personOf.get(other.person) as number);
  return [...scope.standing, ...made].sort(order);
}

function levelsOf(
  instance: Instance,
  { standing, bounds }: Assignment,
  placed: Placed[],
  hasEarlier: boolean,
): Level[] {
  const level = (n: Level['level'], goal: Level['goal'], of: keyof Standing): Level => ({
    ...{ level: n, goal, value: tidy(standing[of]), bound: tidy(Math.max(bounds[of], standing[of])) },
    proved: bounds[of] - standing[of] <= 1e-9 * Math.max(1, bounds[of]),
  });
  const { has, least } = calmOf(instance, placed);
  return [
    ...(instance.problem.objective === 'fair'
      ? [
          level(1, 'people_with_a_wish_met', 'wishes'),
          level(1, 'neutral_people_with_a_meeting', 'neutrals'),
          level(2, 'least_meetings_of_a_person', 'least'),
          level(2, 'least_share_of_a_table', 'leastShare'),
        ]
      : []),
    level(3, 'sum_of_wishes', 'value'),
    level(3, 'meetings', 'meetings'),
    ...(hasEarlier ? [level(3, 'kept', 'kept')] : []),
    { level: 4, goal: 'gaps', value: has.gaps, bound: least.gaps, proved: has.gaps === least.gaps },
    {
      level: 4,
      goal: 'walking',
      value: has.walking,
      bound: least.walking,
      proved: has.walking === least.walking,
    },
  ];
}

function minimumImpossible(problem: Problem, { impossible }: Assignment): ProblemFaulty {
  const short = impossible?.short.length
    ? impossible.short
    : [...problem.people.keys()].filter((p) => problem.people[p]?.minMeetings);
  const [code, isKnown] = ['minimum_impossible' as const, Boolean(impossible?.short.length)];
  return new ProblemFaulty(
    short.map((p) => ({
      code,
      place: `people[${p}].minMeetings`,
      message: isKnown
        ? `${problem.people[p]?.id} cannot get ${problem.people[p]?.minMeetings} meetings together with everybody else's minimum`
        : `no plan ${impossible ? 'gives' : 'was found in time that gives'} everybody their minimum`,
    })),
  );
}

/** The sum of the weights of any meetings. */
export function sumOf(problem: Problem, meetings: readonly Meeting[]): number {
  const numbers = numberingOf(problem);
  const { of } = weightsOf(problem, numbers);
  return meetings.reduce(
    (total, { person, table }) =>
      total +
      (of[
        (numbers.personOf.get(person) as number) * problem.tables.length +
          (numbers.tableOf.get(table) as number)
      ] ?? 0),
    0,
  );
}

const tidy = (value: number, digits = 9) => Number(value.toFixed(digits));
