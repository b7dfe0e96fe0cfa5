import { parseArgs } from 'node:util';
import { median, percentile, round, table } from '../bench/report.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { Stop, terminalProgress } from '../lib/progress.mjs';
import { bookedWaits, metNobody, tableUse, waits } from './evening.mjs';
import { fixedList } from './fixed-list.mjs';
import { visitors as visitorsOf } from './people.mjs';
import { plainQueue } from './plain-queue.mjs';

/**
 * One evening of NonstopRekry, three times with the same people: as Vartti runs it, by a fixed list of times, and with a plain
 * queue before each table. The same seed gives the same figures; of several seeds in a row the medians are told.
 * @param {string[]} args
 */
export async function simulate(args) {
  const { seed, seeds, crowd } = optionsFrom(args);
  const progress = terminalProgress();
  await ensureInstalled(progress);
  await ensureBuilt(progress, { parts: ['backend'] });
  /** @type {Evening[]} */
  const evenings = [];
  for (const one of seedsFrom(seed, seeds)) evenings.push(await eveningOf(one, crowd));
  const middle = (/** @type {(one: Evening) => number} */ of) => median(evenings.map(of));
  const each = (/** @type {(one: Way) => number} */ of, digits = 1) =>
    [0, 1, 2].map((n) =>
      round(
        middle(({ ways }) => of(ways[n])),
        digits,
      ),
    );
  const minutes = (/** @type {number} */ value) => `${value} min`;

  progress.line(
    `\nNonstopRekry, ${seeds === 1 ? `seed ${seed}` : `${seeds} seeds from ${seed}, medians`}: ${crowd.tables} tables, 3 hours; ` +
      `${middle((one) => one.booked)} booked, ${middle((one) => one.noShows)} of them did not come, ` +
      `${middle((one) => one.came)} came, ${middle((one) => one.walkIns)} of them without an appointment\n`,
  );
  progress.line(
    table(
      ['', 'Vartti', 'fixed list', 'plain queue'],
      [
        ['table use, while somebody wanted the table', ...each((one) => one.use, 3).map(percent)],
        ['meetings', ...each((one) => one.meetings)],
        ['wait, median', ...each((one) => one.wait).map(minutes)],
        ['wait, nine of ten', ...each((one) => one.longWait).map(minutes)],
        ['booked people, after their time, median', ...each((one) => one.bookedWait).map(minutes)],
        ['booked people, after their time, nine of ten', ...each((one) => one.longBookedWait).map(minutes)],
        ['met nobody although they stayed', ...each((one) => one.stayed)],
        ['met nobody, and went', ...each((one) => one.gone)],
      ],
    ),
  );
  const sum = (/** @type {(one: Evening) => number} */ of) => evenings.reduce((all, one) => all + of(one), 0);
  progress.line(`
Quarters of people who did not come: ${sum((one) => one.noShows)}, given on: ${sum((one) => one.filled)}
Promised waits: ${sum((one) => one.promised.kept)} of ${sum((one) => one.promised.of)} kept; half of them within ${round(
    middle((one) => one.promised.medianErrorMinutes ?? 0),
    1,
  )} min of the middle of what was said
Of the tables' time ${percent(middle((one) => one.walking))} went between a call and sitting down, ${percent(
    middle((one) => one.inVain),
  )} with calls that nobody followed
Forgotten: ${sum((one) => one.forgotten)}; a table stood empty and not kept beside somebody who wanted it for ${round(
    Math.max(...evenings.map((one) => one.emptyWhileWaited)),
    1,
  )} min at most`);
  const [use, fixed, plain] = each((one) => one.use, 2);
  const result = {
    tableUse: use,
    tableUseFixed: fixed,
    tableUsePlainQueue: plain,
    medianWaitMinutes: each((one) => one.wait)[0],
    estimateErrorMinutes: round(
      middle((one) => one.promised.medianErrorMinutes ?? 0),
      1,
    ),
    metNobody: each((one) => one.stayed)[0],
  };
  process.stdout.write(`\n${JSON.stringify(result)}\n`);
}

/**
 * @typedef {ReturnType<typeof wayOf>} Way
 * @typedef {Awaited<ReturnType<typeof eveningOf>>} Evening
 * @param {string} seed @param {import('./people.mjs').Crowd} crowd
 */
async function eveningOf(seed, crowd) {
  const { vartti } = await import('./vartti.mjs');
  const people = visitorsOf(seed, crowd);
  const own = await vartti(people, crowd.tables, seed);
  const came = people.filter(({ comes }) => comes);
  const { forgotten, emptyWhileWaited, walking, inVain } = own;
  return {
    ways: [own, fixedList(people, crowd.tables), plainQueue(people, crowd.tables)].map((outcome) =>
      wayOf(people, outcome, crowd.tables),
    ),
    booked: people.filter((one) => one.booked).length,
    came: came.length,
    walkIns: came.filter((one) => !one.booked).length,
    ...own.figures,
    forgotten,
    emptyWhileWaited,
    walking,
    inVain,
  };
}

/** @param {import('./people.mjs').Visitor[]} people @param {import('./evening.mjs').Outcome} outcome @param {number} tables */
function wayOf(people, outcome, tables) {
  const [waited, booked] = [waits(outcome), bookedWaits(outcome)];
  return {
    use: tableUse(people, outcome, tables),
    meetings: outcome.meetings.length,
    wait: median(waited),
    longWait: percentile(waited, 0.9),
    bookedWait: median(booked),
    longBookedWait: percentile(booked, 0.9),
    ...metNobody(people, outcome),
  };
}

/** A seed that is a word is one evening. @param {string} seed @param {number} seeds */
const seedsFrom = (seed, seeds) =>
  seeds === 1 ? [seed] : Array.from({ length: seeds }, (_, n) => String(Number(seed) + n));

const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;

/** @param {string[]} args */
function optionsFrom(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      tables: { type: 'string', default: '6' },
      booked: { type: 'string', default: '0.5' },
      'no-show': { type: 'string', default: '0.3' },
    },
  });
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > 1000)
    throw new Stop('--seeds is a number from 1 to 1000.');
  if (seeds > 1 && !Number.isInteger(Number(values.seed)))
    throw new Stop('--seed is a number where there are several.');
  const [tables, booked, noShow] = [values.tables, values.booked, values['no-show']].map(Number);
  if (!Number.isInteger(tables) || tables < 1 || tables > 100)
    throw new Stop('--tables is a number from 1 to 100.');
  for (const share of [booked, noShow])
    if (!(share >= 0 && share <= 1)) throw new Stop('--booked and --no-show are shares from 0 to 1.');
  return { seed: values.seed, seeds, crowd: { tables, booked, noShow } };
}
