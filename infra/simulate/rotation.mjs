import { parseArgs } from 'node:util';
import { median, round, table } from '../bench/report.mjs';
import { planner } from '../commands/rotation.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { Stop, terminalProgress } from '../lib/progress.mjs';
import { fixedPlan, replanned, withQueue } from './rotation-ways.mjs';
import { speedDates } from './rotation-people.mjs';

/**
 * One evening of speed dates, three times with the same people: by the plan that was made before, with a queue at each table for
 * the seats that stay empty, and planned anew before each round. The same seed gives the same figures; of several seeds in a row
 * the medians are told.
 * @param {string[]} args
 */
export async function simulate(args) {
  const { seed, seeds, crowd } = optionsFrom(args);
  const progress = terminalProgress();
  await ensureInstalled(progress);
  await ensureBuilt(progress, { parts: ['backend'] });
  const planning = await planner();
  /** @type {{ evening: import('./rotation-people.mjs').Evening, ways: Figures[] }[]} */
  const evenings = [];
  for (let n = 0; n < seeds; n += 1) {
    const evening = speedDates(seeds === 1 ? seed : String(Number(seed) + n), crowd);
    const plan = await planning.planRotation(planning.readProblem(evening.planned), { timeLimitMs: 3000 });
    const ways = [
      await replanned(evening, plan.meetings, planning),
      { meetings: fixedPlan(evening, plan.meetings) },
      { meetings: withQueue(evening, plan.meetings) },
    ];
    evenings.push({ evening, ways: ways.map((way) => figuresOf(evening, way)) });
  }
  const each = (/** @type {(one: Figures) => number} */ of, digits = 1) =>
    [0, 1, 2].map((n) => round(median(evenings.map(({ ways }) => of(ways[n]))), digits));
  const middle = (/** @type {(one: import('./rotation-people.mjs').Evening) => number} */ of) =>
    median(evenings.map(({ evening }) => of(evening)));
  const percent = (/** @type {number} */ share) => `${round(100 * share, 1)} %`;
