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
 * queue before each table. The same seed gives the same figures.
 * @param {string[]} args
 */
export async function simulate(args) {
  const { seed, crowd } = optionsFrom(args);
  const { tables } = crowd;
  const progress = terminalProgress();
  await ensureInstalled(progress);
  await ensureBuilt(progress, { parts: ['backend'] });
  const { vartti } = await import('./vartti.mjs');

  const people = visitorsOf(seed, crowd);
  const own = await vartti(people, tables, seed);
  const ways = [own, fixedList(people, tables), plainQueue(people, tables)];
  const use = ways.map((one) => tableUse(people, one, tables));
  const waited = ways.map(waits);
  const without = ways.map((one) => metNobody(people, one));
  const { promised, noShows, filled } = own.figures;

  const booked = people.filter((one) => one.booked);
  const came = people.filter(({ comes }) => comes);
  progress.line(
    `\nNonstopRekry, seed ${seed}: ${tables} tables, 3 hours; ${booked.length} booked, ${noShows} of them did not come, ` +
      `${came.length} came, ${came.filter((one) => !one.booked).length} of them without an appointment\n`,
  );
  progress.line(
    table(
      ['', 'Vartti', 'fixed list', 'plain queue'],
      [
        ['table use, while somebody wanted the table', ...use.map(percent)],
        ['meetings', ...ways.map(({ meetings }) => meetings.length)],
        ['wait, median', ...waited.map((one) => `${round(median(one), 1)} min`)],
        ['wait, nine of ten', ...waited.map((one) => `${round(percentile(one, 0.9), 1)} min`)],
        [
          'booked people, after their time, median',
          ...ways.map((one) => `${round(median(bookedWaits(one)), 1)} min`),
        ],
        ['met nobody although they stayed', ...without.map(({ stayed }) => stayed)],
        ['met nobody, and went', ...without.map(({ gone }) => gone)],
      ],
    ),
  );
  progress.line(`
Quarters of people who did not come: ${noShows}, given on: ${filled}
Promised waits: ${promised.kept} of ${promised.of} kept; half of them within ${promised.medianErrorMinutes} min of the middle of what was said
Of the tables' time ${percent(own.walking)} went between a call and sitting down, ${percent(own.inVain)} with calls that nobody followed
Forgotten: ${own.forgotten}; a table stood empty and not kept beside somebody who wanted it for ${round(own.emptyWhileWaited, 1)} min at most`);
  const result = {
    tableUse: round(use[0]),
    tableUseFixed: round(use[1]),
    tableUsePlainQueue: round(use[2]),
    medianWaitMinutes: round(median(waited[0]), 1),
    estimateErrorMinutes: promised.medianErrorMinutes,
    metNobody: without[0].stayed,
  };
  process.stdout.write(`\n${JSON.stringify(result)}\n`);
}

const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;

/** @param {string[]} args */
function optionsFrom(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      tables: { type: 'string', default: '6' },
      booked: { type: 'string', default: '0.5' },
      'no-show': { type: 'string', default: '0.3' },
    },
  });
  const [tables, booked, noShow] = [values.tables, values.booked, values['no-show']].map(Number);
  if (!Number.isInteger(tables) || tables < 1 || tables > 100)
    throw new Stop('--tables is a number from 1 to 100.');
  for (const share of [booked, noShow])
    if (!(share >= 0 && share <= 1)) throw new Stop('--booked and --no-show are shares from 0 to 1.');
  return { seed: values.seed, crowd: { tables, booked, noShow } };
}
