import highsLoader, { type Highs, type Model } from 'highs';
import type { Block } from './blocks.js';
import { type ExactModel, exactModel } from './exact.model.js';
import type { Instance } from './instance.types.js';
import { compareStandings, type Standing, standingOf } from './standing.js';

/** Beyond this the solver would not even begin in time. */
const MOST_VARIABLES = 60_000;

/** Who meets in which block. */
export interface Assigned {
  pair: number;
  block: number;
}

export type ExactAnswer =
  | { kind: 'best'; assigned: Assigned[]; standing: Standing }
  | { kind: 'impossible' }
  /** Time was up. `bounds`: what could be proved, given what the levels above reached. */
  | { kind: 'unfinished'; assigned: Assigned[]; standing: Standing; bounds: Partial<Standing> };

// Its types are those of its CommonJS half; what is imported is the other one, whose default is the loader itself.
const loadHighs = highsLoader as unknown as typeof highsLoader.default;
let loaded: Promise<Highs> | undefined;

/**
 * The best plan by HiGHS (Huangfu and Hall 2018; branch and cut), level by level: what one level reached is kept by the next ones.
 * A level at whose bound the plan has arrived already is not asked for.
 * @param start a plan to begin with
 * @param boundsOf the most that each level can reach, given what the levels above have reached
 */
export async function exactly(
  instance: Instance,
  blocks: readonly Block[],
  start: { assigned: Assigned[]; standing: Standing },
  boundsOf: (given: Standing) => Standing,
  deadline: number,
): Promise<ExactAnswer> {
  const built = exactModel(instance, blocks);
  if (built.upper.length > MOST_VARIABLES) return { kind: 'unfinished', ...start, bounds: {} };
  loaded ??= loadHighs();
  const solver = await loaded;
  const model = solver.createModel(dataOf(built, solver));
  try {
    return solve(instance, built, { solver, model }, start, boundsOf, deadline);
  } finally {
    model.dispose();
  }
}

function solve(
  instance: Instance,
  built: ExactModel,
  { solver, model }: { solver: Highs; model: Model },
  start: { assigned: Assigned[]; standing: Standing },
  boundsOf: (given: Standing) => Standing,
  deadline: number,
): ExactAnswer {
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-7, random_seed: 1 });
  const { modelStatus } = solver.constants;
  let { assigned, standing } = start;
  for (const { goal, at, factors, before } of goalsOf(instance, built)) {
    const bound = standing.short > 0 ? Infinity : boundsOf(standing)[goal];
    if (standing[goal] < bound - 1e-9 * Math.max(1, bound)) {
      const left = (deadline - performance.now()) / 1000;
      if (left <= 0) return { kind: 'unfinished', assigned, standing, bounds: {} };
      model.changeColsCost(
        { kind: 'range', from: 0, to: built.upper.length - 1 },
        costsOf(built, at, factors),
      );
      model.zeroAllClocks();
      model.options.set('time_limit', left);
      const { modelStatus: status } = model.run();
      if (status === modelStatus.infeasible) return { kind: 'impossible' };
      const found = solutionOf(model, built);
      const reached = found && standingOf(instance, found);
      if (found && reached && compareStandings(reached, standing) > 0)
        [assigned, standing] = [found, reached];
      if (status !== modelStatus.optimal) {
        const dual = Number(model.info.get('mip_dual_bound')) + before;
        return {
          kind: 'unfinished',
          ...{ assigned, standing },
          bounds: { [goal]: Math.min(bound, Number.isFinite(dual) ? Math.max(dual, standing[goal]) : bound) },
        };
      }
    }
    const tolerance = goal === 'value' ? 1e-7 * Math.max(1, Math.abs(standing.value)) : 0.5;
    model.addRow(standing[goal] - before - tolerance, solver.infinity, { indices: at, values: factors });
  }
  return { kind: 'best', assigned, standing };
}

type Goal = 'wishes' | 'neutrals' | 'least' | 'leastShare' | 'value' | 'meetings' | 'kept';

/** In their order: which variables count for a goal, how much, and what the meetings that stand have reached of it. */
function goalsOf(
  instance: Instance,
  { meetings, wishMet, neutralMet, floors, shareFloors }: ExactModel,
): { goal: Goal; at: number[]; factors: number[]; before: number }[] {
  const nothing = standingOf(instance, []);
  const each = (goal: Goal, at: number[], before = 0) => ({ goal, at, factors: at.map(() => 1), before });
  const all = meetings.map(({ variable }) => variable);
  const dear = meetings
    .filter(({ pair }) => (instance.pairPromised[pair] as number) >= 0)
    .map(({ variable }) => variable);
  return [
    each('wishes', wishMet, nothing.wishes),
    each('neutrals', neutralMet, nothing.neutrals),
    each('least', floors),
    each('leastShare', shareFloors),
    {
      goal: 'value' as const,
      at: all,
      factors: meetings.map(({ pair }) => instance.pairWeight[pair] as number),
      before: instance.valueHad,
    },
    each('meetings', all, instance.scope.standing.length),
    each('kept', dear),
  ].filter(({ at }) => at.length > 0);
}

function costsOf({ upper }: ExactModel, at: number[], factors: number[]): Float64Array {
  const costs = new Float64Array(upper.length);
  at.forEach((variable, n) => (costs[variable] = factors[n] as number));
  return costs;
}

function solutionOf(model: Model, { meetings }: ExactModel): Assigned[] | undefined {
  if (Number(model.info.get('primal_solution_status')) !== FEASIBLE) return undefined;
  const { colValue } = model.getSolution();
  return meetings.filter(({ variable }) => (colValue[variable] as number) > 0.5);
}

const FEASIBLE = 2;

function dataOf(
  { upper, rows }: ExactModel,
  { constants, infinity }: Highs,
): Parameters<Highs['createModel']>[0] {
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { at, factors } of rows) {
    for (let n = 0; n < at.length; n += 1) {
      indices.push(at[n] as number);
      values.push(factors[n] as number);
    }
    starts.push(indices.length);
  }
  return {
    ...{ numCols: upper.length, numRows: rows.length, sense: constants.objectiveSense.maximize },
    colCost: new Float64Array(upper.length),
    colLower: new Float64Array(upper.length),
    colUpper: Float64Array.from(upper),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => (high === Infinity ? infinity : high)),
    matrix: { format: 'csr', numRows: rows.length, numCols: upper.length, starts, indices, values },
    integrality: Int32Array.from(upper, () => constants.variableType.integer),
  };
}
