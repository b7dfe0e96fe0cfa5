import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { backend, dataRoot, frontend, root } from './paths.mjs';
import { npm } from './run.mjs';

const PARTS = {
  backend: {
    title: 'Building the API',
    sources: ['src', '.swcrc', 'package.json'].map((name) => join(backend, name)),
    product: join(backend, 'dist', 'main.js'),
  },
  frontend: {
    title: 'Building the portal',
    sources: ['src', 'messages', 'public', 'next.config.ts', 'package.json', 'tsconfig.json'].map((name) =>
      join(frontend, name),
    ),
    product: join(frontend, '.next', 'BUILD_ID'),
  },
};

/**
 * Builds what changed since the last time, by content.
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ parts?: (keyof typeof PARTS)[], signal?: AbortSignal }} [options]
 */
export async function ensureBuilt(progress, { parts = ['backend', 'frontend'], signal } = {}) {
  for (const part of parts) {
    if (isBuilt(part)) continue;
    await progress.step(PARTS[part].title, (say) =>
      alone(join(dataRoot, `build-${part}.lock`), async () => {
        if (isBuilt(part)) return;
        const fingerprint = fingerprintOf(part); // before, so that an edit during the build is built the next time
        await npm(['run', 'build', '-w', part], {
          cwd: root,
          env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
          signal,
          onLine: say,
          logFile: join(dataRoot, 'logs', `build-${part}.log`),
        });
        mkdirSync(dataRoot, { recursive: true });
        writeFileSync(stampOf(part), fingerprint);
      }),
    );
  }
}

/** @param {keyof typeof PARTS} part */
const stampOf = (part) => join(dataRoot, `built-${part}`);

/** @param {keyof typeof PARTS} part */
function isBuilt(part) {
  const stamp = stampOf(part);
  return (
    existsSync(PARTS[part].product) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprintOf(part)
  );
}

/** @param {keyof typeof PARTS} part */
function fingerprintOf(part) {
  const hash = createHash('sha256');
  for (const file of [join(root, 'package-lock.json'), ...PARTS[part].sources.flatMap(filesIn)]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} every file below, tests left out */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/\.spec\.tsx?$/.test(name))
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}
