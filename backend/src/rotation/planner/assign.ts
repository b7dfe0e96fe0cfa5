import { type Block, blocksOf } from './blocks.js';
import { restfulRounds } from './breaks.js';
import { type Assigned, exactly } from './exact.js';
import { instanceOf } from './instance.js';
import type { Instance } from './instance.types.js';
import { putIntoBlocks } from './into-blocks.js';
import { choosePairs } from './levels.js';
import type { Meeting, Problem } from './problem.schema.js';
import { compareStandings, type Standing, standingOf } from './standing.js';

/** Sweeps over all blocks in which each is chosen anew while the others stand. */
const MOST_SWEEPS = 4;

export interface Assignment {
  blocks: Block[];
  assigned: Assigned[];
  standing: Standing;
  /** By goal, what no plan exceeds, given what this one reached in the goals above. */
  bounds: Standing;
  /** There is no plan at all; of whom it is known, these people's minimum cannot be reached. */
  impossible?: { short: number[] };
}

/**
 * Who meets whom in which block of rounds. First as if rounds counted only by their number (levels.ts), which is a bound; if what
 * that chooses finds its place in the blocks, it is the optimum, and where nobody has windows it always does. Else blocks are
 * bettered one by one, and then the solver is asked.
 * @param deadline on the clock of performance.now()
 * @param onChosen told when the bound is known, and a plan that reaches it is sought
 */
export async function assign(
  problem: Problem,
  instance: Instance,
  deadline: number,
  onChosen: () => void,
): Promise<Assignment> {
  const chosen = choosePairs(instance);
  onChosen();
  const boundsOf = (given: Standing) =>
    compareStandings(given, chosen.reached) >= 0 ? given : choosePairs(instance, given).reached;
  if (chosen.short.length > 0 || chosen.reached.short > 0)
    return { blocks: [], assigned: [], standing: chosen.reached, bounds: chosen.reached, impossible: chosen };

  const rested = withBreaks(problem, instance);
  const blocks = blocksOf(rested.instance);
  const pairs = rested.problem === problem ? chosen.pairs : choosePairs(rested.instance).pairs;
  let best = inBlocks(rested.instance, blocks, pairs);
  const isBest = ({ standing }: { standing: Standing }) => compareStandings(standing, chosen.reached) >= 0;
  if (!isBest(best)) best = bettered(rested, blocks, best, deadline, isBest);
  const translated =
    rested.instance === instance ? best.assigned : renumbered(best.assigned, rested.instance, instance);
  const heuristic = { assigned: translated, standing: standingOf(instance, translated) };
  if (isBest(heuristic)) return { blocks, ...heuristic, bounds: heuristic.standing };

  const exactBlocks = blocksOf(
    instance,
    problem.people.some(({ breakAfter }) => breakAfter !== undefined),
  );
  const answer = await exactly(instance, exactBlocks, heuristic, boundsOf, deadline);
  if (answer.kind === 'impossible')
    return { blocks, ...heuristic, bounds: chosen.reached, impossible: { short: [] } };
  const { assigned, standing } = answer;
  return {
    blocks: assigned === translated ? blocks : exactBlocks,
    ...{ assigned, standing },
    bounds: answer.kind === 'best' ? standing : { ...boundsOf(standing), ...answer.bounds },
  };
}

/** The problem with everybody's breaks decided beforehand, as rounds in which they are not there. */
function withBreaks(problem: Problem, instance: Instance): { problem: Problem; instance: Instance } {
  if (problem.people.every(({ breakAfter }) => breakAfter === undefined)) return { problem, instance };
  const { rounds } = problem;
  const people = problem.people.map(({ breakAfter, ...person }, p) => {
    if (breakAfter === undefined) return person;
    const [from, to] = [p * rounds, (p + 1) * rounds];
    const taken = instance.taken.subarray(from, to);
    const used = restfulRounds(instance.free.subarray(from, to), taken, breakAfter, p % 2 === 0) ?? taken;
    return { ...person, rounds: [...used.keys()].filter((r) => used[r] === 1).map((r) => r + 1) };
  });
  const rested = { ...problem, people };
  return {
    problem: rested,
    instance: instanceOf(rested, instance.scope),
  };
}

function inBlocks(
  instance: Instance,
  blocks: Block[],
  pairs: number[],
): { assigned: Assigned[]; standing: Standing } {
  const assigned =
    blocks.length === 1
      ? pairs.map((pair) => ({ pair, block: 0 }))
      : [...putIntoBlocks(instance, pairs, blocks)].map(([pair, block]) => ({ pair, block }));
  return { assigned, standing: standingOf(instance, assigned) };
}

/** One block after the other is chosen anew, best for all levels, while the others stand. Never gets worse. */
function bettered(
  { problem, instance }: { problem: Problem; instance: Instance },
  blocks: Block[],
  start: { assigned: Assigned[]; standing: Standing },
  deadline: number,
  isBest: (one: { standing: Standing }) => boolean,
): { assigned: Assigned[]; standing: Standing } {
  let best = start;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const before = best.standing;
    for (const [block, { rounds }] of blocks.entries()) {
      if (isBest(best) || performance.now() > deadline) return best;
      const others = best.assigned.filter((one) => one.block !== block);
      const standing = others.map(({ pair, block: other }) => ({
        round: (blocks[other]?.rounds[0] as number) + 1,
        table: problem.tables[instance.pairTable[pair] as number]?.id as Meeting['table'],
        person: problem.people[instance.pairPerson[pair] as number]?.id as Meeting['person'],
      }));
      const part = instanceOf(problem, {
        ...instance.scope,
        standing: [...instance.scope.standing, ...standing],
        only: new Set(rounds),
      });
      const chosen = choosePairs(part).pairs.map((pair) => ({ pair, block }));
      const anew = renumbered(chosen, part, instance);
      const assigned = [...others, ...anew];
      const reached = standingOf(instance, assigned);
      if (compareStandings(reached, best.standing) >= 0) best = { assigned, standing: reached };
    }
    if (compareStandings(best.standing, before) <= 0) break;
  }
  return best;
}

/** The same pairs by the numbers of another instance of the same people and tables. */
function renumbered(assigned: readonly Assigned[], from: Instance, to: Instance): Assigned[] {
  return assigned.map(({ pair, block }) => {
    const [person, table] = [from.pairPerson[pair] as number, from.pairTable[pair] as number];
    let number = to.firstPair[person] as number;
    while (to.pairTable[number] !== table) number += 1;
    return { pair: number, block };
  });
}
