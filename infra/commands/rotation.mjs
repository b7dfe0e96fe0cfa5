import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { backend } from '../lib/paths.mjs';
import { Stop, terminalProgress } from '../lib/progress.mjs';

const USAGE = 'npm run rotation -- plan problem.json [--out plan.json] [--seconds 10]';

/**
 * `npm run rotation -- plan problem.json`: the plan of a problem from a file, as JSON on the terminal or into a file. Everything
 * else that is said goes to the other stream, so that the plan can be piped.
 * @param {string[]} args
 */
export async function rotation(args) {
  const progress = terminalProgress(process.stderr);
  try {
    const { file, out, seconds } = optionsFrom(args);
    await ensureInstalled(progress);
    await ensureBuilt(progress, { parts: ['backend'] });
    const { planRotation, readProblem } = await planner();
    const plan = await planRotation(readProblem(jsonIn(file)), { timeLimitMs: seconds * 1000 });
    const text = `${JSON.stringify(plan, null, 2)}\n`;
    if (!out) return void process.stdout.write(text);
    writeFileSync(out, text);
    progress.line(`${plan.meetings.length} meetings → ${out}`);
    for (const { level, goal, value, bound, proved } of plan.levels)
      progress.line(`  ${level} ${goal}: ${value}${proved ? ', proved' : ` (bound ${bound})`}`);
  } catch (error) {
    process.exitCode = 1;
    const said = /** @type {Error & { faults?: unknown }} */ (error);
    process.stderr.write(`${said instanceof Stop || said.faults ? said.message : said.stack}\n`);
  }
}

/** The planner as it was built. */
export async function planner() {
  const from = (/** @type {string} */ name) => import(join(backend, 'dist', 'rotation', 'planner', name));
  const [{ planRotation, sumOf }, { readProblem }, { replanRotation }] = await Promise.all(
    ['plan.js', 'check.js', 'replan.js'].map(from),
  );
  return /** @type {Planner} */ ({ planRotation, sumOf, readProblem, replanRotation });
}

/**
 * @typedef {object} Planner
 * @property {typeof import('../../backend/src/rotation/planner/plan.js').planRotation} planRotation
 * @property {typeof import('../../backend/src/rotation/planner/plan.js').sumOf} sumOf
 * @property {typeof import('../../backend/src/rotation/planner/check.js').readProblem} readProblem
 * @property {typeof import('../../backend/src/rotation/planner/replan.js').replanRotation} replanRotation
 */

/** @param {string} file */
function jsonIn(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Stop(`${file} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stop(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @param {string[]} args */
function optionsFrom(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' }, seconds: { type: 'string', default: '10' } },
    });
    const [verb, file, ...more] = positionals;
    const seconds = Number(values.seconds);
    if (verb !== 'plan' || !file || more.length > 0 || !(seconds > 0)) throw new Stop(USAGE);
    return { file, out: values.out, seconds };
  } catch {
    throw new Stop(USAGE);
  }
}
