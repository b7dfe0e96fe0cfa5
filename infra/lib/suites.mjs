import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findOrInstallChromium } from './chromium.mjs';
import { dataRoot, frontend, root } from './paths.mjs';
import { startProduct, whoIsThere } from './product.mjs';
import { Failed, run } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Result `output` is empty when all is well
 * @typedef {{ progress: import('./progress.mjs').Progress, signal: AbortSignal, args: string[] }} Setting
 */

const reports = join(dataRoot, 'reports');
const logs = join(dataRoot, 'logs', 'test');

/**
 * Rules and the API over HTTP, or the portal's pure rules.
 * @param {'backend' | 'frontend'} part @param {Setting} setting @returns {Promise<Result>}
 */
export async function jest(part, { progress, signal, args }) {
  const report = fresh(`${part}.json`);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // Threads that the backend starts read its sources through this.
  if (part === 'backend') flags.push('--import', './test/support/typescript.mjs');
  const output = await progress.step(`Tests: ${part}`, (say) =>
    runToTheEnd(
      [
        ...flags,
        join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
        '--json',
        `--outputFile=${report}`,
        ...args,
      ],
      {
        cwd: join(root, part),
        logFile: join(logs, `${part}.log`),
        onLine: (line) => tell(line, say),
        signal,
      },
    ),
  );
  const told = read(report);
  if (!told) return crashed(output);
  return {
    passed: told.numPassedTests,
    // A spec file that could not even be read holds nobody knows how many tests.
    failed: told.numFailedTests + told.numRuntimeErrorTestSuites,
    skipped: told.numPendingTests + told.numTodoTests,
    output: told.success ? '' : told.testResults.flatMap(failedIn).join('\n\n'),
  };
}

/**
 * Each test that failed and why; of a spec file that could not be read, why not. What Jest prints itself holds the log of every spec,
 * in which the one that failed is looked for in vain.
 * @param {any} spec @returns {string[]}
 */
function failedIn({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${file}\n\n${stripVTControlCharacters(message)}`];
  return failed.map((/** @type {any} */ { fullName, failureMessages }) =>
    [`${file} › ${fullName}`, ...failureMessages.map(stripVTControlCharacters)].join('\n\n'),
  );
}

/**
 * What starts, stops and watches the product: Node's own test runner, as these scripts use nothing else either.
 * @param {Setting} setting @returns {Promise<Result>}
 */
export async function scripts({ progress, signal, args }) {
  const report = fresh('infra.tap');
  const folder = join(root, 'infra', 'test');
  const specs = readdirSync(folder).filter((name) => name.endsWith('.spec.mjs'));
  const reporters = ['spec', 'tap'].map((name) => `--test-reporter=${name}`);
  const destinations = ['stdout', report].map((place) => `--test-reporter-destination=${place}`);
  const output = await progress.step('Tests: infra', () =>
    runToTheEnd(
      ['--test', ...reporters, ...destinations, ...args, ...specs.map((name) => join(folder, name))],
      {
        cwd: root,
        logFile: join(logs, 'infra.log'),
        signal,
      },
    ),
  );
  const told = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const count = (/** @type {string} */ what) =>
    Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(told)?.[1] ?? NaN);
  if (Number.isNaN(count('pass'))) return crashed(output);
  const failed = count('fail') + count('cancelled');
  return {
    passed: count('pass'),
    failed,
    skipped: count('skipped') + count('todo'),
    output: failed ? output : '',
  };
}

/**
 * Whole journeys in a real Chromium, on a product of their own.
 * @param {Setting} setting @returns {Promise<Result>}
 */
export async function browser({ progress, signal, args }) {
  const chromium = await findOrInstallChromium((line) => progress.line(`    ${line}`));
  const product = await startProduct({ temporary: true, logDir: logs, log: progress, signal });
  try {
    const report = fresh('browser.json');
    const env = {
      ...process.env,
      CHROMIUM_PATH: chromium,
      VARTTI_URL: product.url,
      VARTTI_API_URL: product.apiUrl,
      VARTTI_CATCHER_URL: product.catcherUrl,
      VARTTI_DATABASE_URL: product.databaseUrl,
      VARTTI_WHO: JSON.stringify(await whoIsThere(product)),
      VARTTI_E2E_REPORT: report,
    };
    const output = await progress.step('Tests: browser', (say) =>
      runToTheEnd([join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args], {
        cwd: frontend,
        env,
        logFile: join(logs, 'browser.log'),
        onLine: (line) => tell(line, say),
        signal,
      }),
    );
    const told = read(report);
    if (!told) return crashed(output);
    const { expected, unexpected, flaky, skipped } = told.stats;
    const failed = unexpected + flaky + told.errors.length;
    const said = [...told.errors.map(sayError), ...told.suites.flatMap(failuresOf)];
    return { passed: expected, failed, skipped, output: failed ? said.join('\n\n') : '' };
  } finally {
    await product.stop();
  }
}

/**
 * Each journey that failed, where and why. What Playwright prints itself goes on for pages about its pictures.
 * @param {any} suite @returns {string[]}
 */
function failuresOf({ specs = [], suites = [] }) {
  const failed = specs.filter((/** @type {any} */ { ok }) => !ok);
  const own = failed.map((/** @type {any} */ { file, line, title, tests }) => {
    const errors = tests.flatMap((/** @type {any} */ { results }) =>
      results.flatMap((/** @type {any} */ { errors }) => errors.map(sayError)),
    );
    return [`${file}:${line} › ${title}`, ...errors].join('\n\n');
  });
  return [...own, ...suites.flatMap(failuresOf)];
}

/** @param {{ message?: string, snippet?: string, location?: { file: string, line: number } }} error */
function sayError({ message = '', snippet = '', location }) {
  const place = location ? `at ${relative(root, location.file)}:${location.line}` : '';
  return stripVTControlCharacters([message, snippet, place].filter(Boolean).join('\n'));
}

/** Tests that fail are an answer, not an accident. @param {string[]} args @param {Parameters<typeof run>[2]} options */
async function runToTheEnd(args, options) {
  try {
    return (await run(process.execPath, args, options)).output;
  } catch (error) {
    if (error instanceof Failed && !options?.signal?.aborted) return error.output;
    throw error;
  }
}

/** @param {string} line @param {(detail: string) => void} say */
function tell(line, say) {
  if (/^(PASS|FAIL|\[\d+\/\d+\])/.test(line)) say(line);
}

/** @param {string} name */
function fresh(name) {
  const file = join(reports, name);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} output @returns {Result} */
function crashed(output) {
  return { passed: 0, failed: 1, skipped: 0, output };
}
