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

  progress.line(
    `\nVartissa töihin, ${seeds === 1 ? `seed ${seed}` : `${seeds} seeds from ${seed}, medians`}: ${crowd.tables} tables, ${crowd.rounds} rounds; ` +
      `${crowd.people} people planned, ${middle(({ visitors }) => visitors.filter(({ isWalkIn, comes }) => !isWalkIn && !comes).length)} of them did not come, ` +
      `${middle(({ visitors }) => visitors.filter(({ isWalkIn }) => isWalkIn).length)} walked in; ${middle(({ lateTables }) => lateTables.size)} tables late\n`,
  );
  progress.line(
    table(
      ['', 'planned anew', 'fixed plan', 'with a queue'],
      [
        ['table use', ...each((one) => one.use, 4).map(percent)],
        ['met nobody', ...each((one) => one.nobody)],
        ['met nobody, of those who came', ...each((one) => one.nobodyShare, 4).map(percent)],
        ['wishes met, of those who came', ...each((one) => one.wishes, 4).map(percent)],
        ['meetings of whoever came, median', ...each((one) => one.median)],
      ],
    ),
  );
  const [[changes], [brokenNext], [slowest]] = [
    each((one) => one.changes),
    each((one) => one.brokenNext),
    each((one) => one.slowest),
  ];
  progress.line(`
Planned anew: ${changes} promised meetings of people who were there were moved or given on each round, ${brokenNext} of them in the next
round between two who were there; ${slowest} ms at most for a plan`);
  const [use, fixed, queue] = each((one) => one.use, 4);
  const [nobody, nobodyFixed, nobodyQueue] = each((one) => one.nobody);
  const result = {
    tableUse: use,
    metNobody: nobody,
    tableUseFixed: fixed,
    metNobodyFixed: nobodyFixed,
    tableUseQueue: queue,
    metNobodyQueue: nobodyQueue,
  };
  process.stdout.write(`\n${JSON.stringify(result)}\n`);
}

/**
 * @typedef {ReturnType<typeof figuresOf>} Figures
 * @param {import('./rotation-people.mjs').Evening} evening
 * @param {Partial<import('./rotation-ways.mjs').Replanned> & { meetings: import('./rotation-ways.mjs').Meeting[] }} way
 */
function figuresOf(
  { visitors, rounds, tables, isTableThere, isThere },
  { meetings, changes = [], brokenNext = 0, slowest = 0 },
) {
  const came = visitors.filter((one) => rounds.some((r) => isThere(one, r)));
  const seats = rounds.flatMap((r) => tables.filter((id) => isTableThere(id, r))).length;
  const counts = came.map(({ id }) => meetings.filter(({ person }) => person === id).length);
  const nobody = counts.filter((count) => count === 0).length;
  const wished = came.flatMap(({ id, wishes }) => wishes.map((one) => ({ id, table: one.table })));
  const met = new Set(meetings.map(({ person, table: at }) => `${person} ${at}`));
  return {
    use: meetings.length / seats,
    nobody,
    nobodyShare: nobody / came.length,
    wishes: wished.filter((one) => met.has(`${one.id} ${one.table}`)).length / wished.length,
    median: median(counts),
    changes: changes.length / rounds.length,
    ...{ brokenNext, slowest },
  };
}

/** @param {string[]} args */
function optionsFrom(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      'no-show': { type: 'string', default: '0.3' },
      'walk-ins': { type: 'string', default: '10' },
      tables: { type: 'string', default: '12' },
      people: { type: 'string', default: '40' },
      rounds: { type: 'string', default: '12' },
    },
  });
  /** @param {'seeds' | 'walk-ins' | 'tables' | 'people' | 'rounds'} name @param {number} least @param {number} [most] */
  const whole = (name, least, most = 1000) => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new Stop(`--${name} is a number from ${least} to ${most}.`);
    return number;
  };
  const noShow = Number(values['no-show']);
  if (!(noShow >= 0 && noShow <= 1)) throw new Stop('--no-show is a share from 0 to 1.');
  const seeds = whole('seeds', 1);
  if (seeds > 1 && !Number.isInteger(Number(values.seed)))
    throw new Stop('--seed is a number where there are several.');
  const crowd = { tables: whole('tables', 1), people: whole('people', 1), rounds: whole('rounds', 1, 100) };
  return { seed: values.seed, seeds, crowd: { ...crowd, noShow, walkIns: whole('walk-ins', 0) } };
}
