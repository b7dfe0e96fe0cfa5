import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { driftOf } from '../lib/generated.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { backend, dataRoot, frontend, root } from '../lib/paths.mjs';
import { quiet, terminalProgress } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { faultsIn, textFolders } from '../lib/texts.mjs';

const bin = (/** @type {string} */ path) => join(root, 'node_modules', ...path.split('/'));
const typescript = bin('@typescript/native/bin/tsc');

/**
 * What CI runs, and what people run, in the order in which a fault is cheapest to find.
 * @type {{ title: string, work: () => Promise<unknown> }[]}
 */
const STEPS = [
  {
    title: 'Formatting (prettier)',
    work: () => node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
  },
  { title: 'Types: backend', work: () => nodeIn(backend, typescript, '--noEmit') },
  {
    title: 'Types: frontend',
    work: async () => (await routeTypes(), nodeIn(frontend, typescript, '--noEmit')),
  },
  { title: 'Types: scripts', work: () => nodeIn(join(root, 'infra'), typescript, '--noEmit') },
  {
    title: 'Lint (eslint)',
    work: () => together(lint('backend'), lint('frontend'), lint('infra', '*.js', '*.cjs')),
  },
  {
    title: 'Architecture (dependency-cruiser)',
    work: () => node(bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'backend/src', 'frontend/src'),
  },
  {
    title: 'Containers (dclint, dockerfile-utils)',
    work: () =>
      together(
        node(bin('dclint/bin/dclint.cjs'), '--quiet', 'infra/production/compose.yaml'),
        node(bin('dockerfile-utils/bin/dockerfile-utils'), 'lint', 'infra/production/Dockerfile'),
      ),
  },
  { title: 'Texts in every language', work: async () => none(await faultsIn(textFolders)) },
  { title: 'Build: backend', work: () => ensureBuilt(quiet, { parts: ['backend'] }) },
  { title: 'Generated files', work: async () => none(await driftOf()) },
];

/** `npm run check`: every step, also after one that failed. */
export async function check() {
  const progress = terminalProgress();
  const begun = Date.now();
  /** @type {string[]} */
  const failed = [];
  try {
    await ensureInstalled(progress);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return;
  }
  for (const { title, work } of STEPS) {
    try {
      await progress.step(title, work);
    } catch (error) {
      failed.push(title);
      const said = /** @type {{ output?: string, message: string }} */ (error);
      progress.line(indent(said.output?.trim() || said.message));
    }
  }
  const seconds = Math.round((Date.now() - begun) / 1000);
  progress.line(
    failed.length ? `\nNot in order: ${failed.join(', ')} (${seconds} s)` : `\nAll in order (${seconds} s)`,
  );
  process.exitCode = failed.length ? 1 : 0;
}

/** @param {string} script @param {...string} args */
const node = (script, ...args) => nodeIn(root, script, ...args);

/** @param {string} cwd @param {string} script @param {...string} args */
function nodeIn(cwd, script, ...args) {
  return run(process.execPath, [script, ...args], { cwd });
}

/** Next writes the types of its routes; without them a clean clone does not check. */
function routeTypes() {
  return run(process.execPath, [bin('next/dist/bin/next'), 'typegen'], {
    cwd: frontend,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    logFile: join(dataRoot, 'logs', 'typegen.log'),
  });
}

/** Reading types is the slow part, and each side has its own. @param {...string} where */
function lint(...where) {
  return node(bin('eslint/bin/eslint.js'), '--max-warnings=0', '--no-error-on-unmatched-pattern', ...where);
}

/** Says what all of them found, not only what the first one did. @param {...Promise<unknown>} works */
async function together(...works) {
  const ended = await Promise.allSettled(works);
  none(ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.output ?? one.reason)] : [])));
}

/** @param {string[]} faults */
function none(faults) {
  if (faults.length) throw new Error(faults.join('\n'));
}

/** @param {string} text */
function indent(text) {
  return text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}
