import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { backend } from '../lib/paths.mjs';

/**
 * @typedef {ReturnType<import('../commands/rotation.mjs').Planner['readProblem']>} Problem
 * @typedef {{ person: number, table: number, weight: number }} Pair
 */

/**
 * As it is done by hand: the dearest wish first, into the first round in which both are free; then whoever has least, anywhere.
 * @param {Problem} problem @returns {{ value: number, least: number, meetings: number }}
 */
export function greedy(problem) {
  const pairs = pairsOf(problem).sort((one, other) => other.weight - one.weight);
  const { rounds } = problem;
  const isThere = (/** @type {{ rounds?: number[] }} */ one) =>
    Array.from({ length: rounds }, (_, n) => one.rounds?.includes(n + 1) ?? true);
  const free = problem.people.map(isThere);
  const seats = problem.tables.map((table) => isThere(table).map((there) => (there ? table.places : 0)));
  const got = problem.people.map(() => 0);
  let value = 0;
  const seat = (/** @type {Pair} */ { person, table, weight }) => {
    const round = free[person].findIndex((isFree, n) => isFree && seats[table][n] > 0);
    if (round < 0) return;
    free[person][round] = false;
    seats[table][round] -= 1;
    got[person] += 1;
    value += weight;
  };
  const wished = pairs.filter(({ weight }) => weight > 0);
  const others = pairs.filter(({ weight }) => weight === 0);
  wished.forEach(seat);
  for (let most = 0; most < rounds; most += 1)
    for (const pair of others) if (got[pair.person] === most) seat(pair);
  return { value, least: Math.min(...got), meetings: got.reduce((sum, one) => sum + one, 0) };
}

/**
 * The largest sum alone by HiGHS, on the plain model with a variable for each wish and round.
 * @param {Problem} problem @param {number} seconds
 * @returns {Promise<{ value: number, bound: number, milliseconds: number, isDone: boolean } | undefined>} undefined: too large
 */
export async function solved(problem, seconds) {
  const pairs = pairsOf(problem).filter(({ weight }) => weight > 0);
  const { rounds } = problem;
  if (pairs.length * rounds > 30_000) return undefined;
  const require = createRequire(join(backend, 'package.json'));
  const { default: load } = await import(pathToFileURL(require.resolve('highs')).href);
  const highs = await load();
  const [starts, indices, high] = [[0], /** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  const row = (/** @type {number[]} */ at, /** @type {number} */ most) => {
    indices.push(...at);
    starts.push(indices.length);
    high.push(most);
  };
  const all = Array.from({ length: rounds }, (_, n) => n);
  pairs.forEach((_, n) =>
    row(
      all.map((round) => n * rounds + round),
      1,
    ),
  );
  /** @param {'person' | 'table'} side @param {number} who @param {number} round */
  const at = (side, who, round) =>
    pairs.flatMap((pair, n) => (pair[side] === who ? [n * rounds + round] : []));
  problem.people.forEach(({ rounds: own }, p) =>
    all.forEach((round) => row(at('person', p, round), (own?.includes(round + 1) ?? true) ? 1 : 0)),
  );
  problem.tables.forEach(({ rounds: own, places }, t) =>
    all.forEach((round) => row(at('table', t, round), (own?.includes(round + 1) ?? true) ? places : 0)),
  );
  const numCols = pairs.length * rounds;
  const begun = performance.now();
  return highs.withModel(
    {
      ...{ numCols, numRows: high.length, sense: highs.constants.objectiveSense.maximize },
      colCost: pairs.flatMap(({ weight }) => all.map(() => weight)),
      ...{ colLower: new Float64Array(numCols), colUpper: new Float64Array(numCols).fill(1) },
      ...{ rowLower: high.map(() => 0), rowUpper: high },
      matrix: { format: 'csr', numRows: high.length, numCols, starts, indices, values: indices.map(() => 1) },
      integrality: new Int32Array(numCols).fill(1),
    },
    (/** @type {any} */ model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: seconds });
      const { modelStatus } = model.run();
      return {
        value: model.getObjectiveValue(),
        bound: model.info.get('mip_dual_bound'),
        milliseconds: performance.now() - begun,
        isDone: modelStatus === highs.constants.modelStatus.optimal,
      };
    },
  );
}

/** @param {Problem} problem @returns {Pair[]} */
function pairsOf({ people, tables, interest = [] }) {
  const extra = new Map(
    interest.map(({ table, person, weight }) => [JSON.stringify([person, table]), weight]),
  );
  return people.flatMap((one, person) => {
    const wishes = new Map(one.wishes?.map(({ table, weight }) => [table, weight]));
    return tables.map(({ id }, table) => ({
      ...{ person, table },
      weight: (wishes.get(id) ?? 0) + (extra.get(JSON.stringify([one.id, id])) ?? 0),
    }));
  });
}
