import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { planner } from '../commands/rotation.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { terminalProgress } from '../lib/progress.mjs';
import { machine, median, round, table } from './report.mjs';
import { greedy, solved } from './rotation-baselines.mjs';
import { eveningOf } from './rotation-problems.mjs';

/** @type {[tables: number, people: number, rounds: number, runs: number][]} */
const SIZES = [
  [8, 30, 8, 15],
  [12, 40, 12, 15],
  [20, 60, 12, 15],
  [40, 200, 16, 5],
  [150, 2000, 20, 3],
];
/** Also with people and tables that come late or go early. */
const SHARE_WITH_WINDOWS = 0.1;

/**
 * Planning evenings of all sizes, beside the exact solver where it finishes and beside the greedy way. Times are medians of several
 * runs after one to warm up; `first` is that one, as a command that plans once sees it.
 * @param {string[]} args
 */
export async function bench(args) {
  const { values } = parseArgs({ args, options: { seconds: { type: 'string', default: '20' } } });
  const progress = terminalProgress();
  await ensureInstalled(progress);
  await ensureBuilt(progress, { parts: ['backend'] });
  const cases = [];
  const rows = [];
  for (const windows of [0, SHARE_WITH_WINDOWS])
    for (const [tables, people, rounds, runs] of SIZES) {
      const name = `${tables}x${people}x${rounds}${windows ? ' windows' : ''}`;
      const one = await progress.step(name, () =>
        measured(eveningOf(tables, people, rounds, { windows }), runs, Number(values.seconds)),
      );
      cases.push({ name, tables, people, rounds, ...one.figures });
      rows.push([name, ...one.row]);
    }
  progress.line(
    `\n${machine()}, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
  progress.line(
    table(
      [
        '',
        'value',
        'bound',
        'gap',
        'ms',
        'first ms',
        'MB',
        'least',
        'greedy',
        'least',
        'sum alone',
        'exact',
        'exact ms',
      ],
      rows,
    ),
  );
  progress.line(`
value, bound: sum of weights after the levels above it; least: meetings of whoever has fewest. greedy: the dearest wish first.
sum alone: the same evening with the objective "weight"; exact: the same by HiGHS in ${values.seconds} s at most, ≤ its bound where it did not finish.`);
  process.stdout.write(`\n${JSON.stringify({ cases })}\n`);
}

/** @param {ReturnType<typeof eveningOf>} input @param {number} runs @param {number} seconds */
async function measured(input, runs, seconds) {
  const { planRotation, readProblem } = await planner();
  const problem = readProblem(input);
  const before = memory();
  const times = [];
  let most = before;
  let plan = await planRotation(problem);
  const first = plan.milliseconds;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    plan = await planRotation(problem);
    times.push(performance.now() - begun);
    most = Math.max(most, memory());
  }
  const alone = await planRotation({ ...problem, objective: 'weight' });
  const exact = await solved(problem, seconds);
  const byHand = greedy(problem);
  const least = Math.min(
    ...problem.people.map(({ id }) => plan.meetings.filter(({ person }) => person === id).length),
  );
  const { value, bound, gap } = plan;
  const figures = {
    value,
    bound,
    gap,
    milliseconds: round(median(times), 1),
    proved: plan.levels.slice(0, -2).every(({ proved }) => proved),
  };
  return {
    figures: {
      ...figures,
      megabytes: Math.round((most - before) / 2 ** 20),
      greedy: byHand.value,
      sumAlone: alone.value,
    },
    row: [
      ...[value, bound, gap, figures.milliseconds, round(first, 1), Math.round((most - before) / 2 ** 20)],
      ...[least, byHand.value, byHand.least, `${alone.value}${alone.gap ? ` (${alone.bound})` : ''}`],
      exact ? (exact.isDone ? round(exact.value, 6) : `≤ ${round(exact.bound)}`) : 'too large',
      exact ? Math.round(exact.milliseconds) : '',
    ],
  };
}

function memory() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
