import { ensureInstalled } from '../lib/install.mjs';
import { Stop, terminalProgress } from '../lib/progress.mjs';
import { findOrUnpackRedis } from '../lib/redis.mjs';
import { Failed } from '../lib/run.mjs';
import { browser, jest, scripts } from '../lib/suites.mjs';

const SHOWN_LINES = 250;

/** @type {Record<string, (setting: import('../lib/suites.mjs').Setting) => Promise<import('../lib/suites.mjs').Result>>} */
const SUITES = {
  infra: scripts,
  backend: (setting) => jest('backend', setting),
  frontend: (setting) => jest('frontend', setting),
  browser,
};

/**
 * `npm test` runs everything; `npm test -- browser youth-takes` one suite, with the rest handed to its runner.
 * @param {string[]} args
 */
export async function test(args) {
  const progress = terminalProgress();
  const giveUp = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => giveUp.abort());
  const { signal } = giveUp;
  const chosen = Object.keys(SUITES).filter((name) => args.includes(name));
  const setting = { progress, signal, args: args.filter((arg) => !(arg in SUITES)) };
  const total = { passed: 0, failed: 0 };
  try {
    await ensureInstalled(progress, { signal });
    findOrUnpackRedis((line) => progress.line(`    ${line}`));
  } catch (error) {
    progress.line(inWords(error));
    total.failed += 1;
  }
  for (const name of total.failed ? [] : chosen.length ? chosen : Object.keys(SUITES)) {
    if (signal.aborted) break;
    const { passed, failed } = await suite(name, setting);
    total.passed += passed;
    total.failed += failed;
  }
  process.exitCode = total.failed > 0 || total.passed === 0 || signal.aborted ? 1 : 0;
  progress.line(`\n${total.passed} passed, ${total.failed} failed`);
}

/** @param {string} name @param {import('../lib/suites.mjs').Setting} setting */
async function suite(name, setting) {
  const begun = Date.now();
  const result = await SUITES[name](setting).catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: inWords(error),
  }));
  if (result.output) setting.progress.line(`\n${shortened(result.output.trim(), name)}\n`);
  const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
  const seconds = Math.round((Date.now() - begun) / 1000);
  setting.progress.line(
    `  ${name}: ${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`,
  );
  return result;
}

/** When all is red for one reason, that reason stands near the top. @param {string} output @param {string} name */
function shortened(output, name) {
  const lines = output.split('\n');
  if (lines.length <= SHOWN_LINES) return output;
  return `${lines.slice(0, SHOWN_LINES).join('\n')}\n… all of it: .vartti/logs/test/${name}.log`;
}

/** @param {unknown} error */
function inWords(error) {
  if (error instanceof Failed || error instanceof Stop) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
