import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { dataRoot, root } from './paths.mjs';
import { npm } from './run.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, extraneous?: boolean }} Entry */

/**
 * Installs what the lock file names, unless exactly that is there.
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function ensureInstalled(progress, { signal } = {}) {
  if (isInstalled()) return;
  await progress.step('Installing packages from the registry', (say) =>
    alone(join(dataRoot, 'install.lock'), async () => {
      if (isInstalled()) return;
      await npm(['ci', '--no-audit', '--no-fund'], {
        cwd: root,
        signal,
        onLine: say,
        logFile: join(dataRoot, 'logs', 'install.log'),
      });
    }),
  );
}

/** npm writes down what it installed; optional packages are for other kinds of machines. */
function isInstalled() {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(written);
  return Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional)
    .every(([path, entry]) => entry.link || present[path]?.version === entry.version);
}

/** @param {string} file @returns {Record<string, Entry>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
