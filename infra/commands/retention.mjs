import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { backend, dataRoot, root } from '../lib/paths.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { Stop, terminalProgress } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';

/**
 * `npm run retention`: what is over its time goes, as the worker does every hour; with `--dry-run` it only says how much.
 * Of the database in DATABASE_URL, else of the one that `npm start` keeps.
 * @param {string[]} args
 */
export async function retention(args) {
  const progress = terminalProgress();
  /** @type {{ url: string, stop: () => Promise<void> } | undefined} */
  let postgres;
  // One that runs already belongs to a product that runs: it is used, and left running.
  const isRunning = existsSync(join(dataRoot, 'postgres', 'postmaster.pid'));
  try {
    const unknown = args.find((arg) => arg !== '--dry-run');
    if (unknown)
      throw new Stop(`npm run retention does not know ${unknown}. It knows: npm run retention -- --dry-run`);
    await ensureInstalled(progress);
    await ensureBuilt(progress, { parts: ['backend'] });
    if (!process.env.DATABASE_URL) postgres = await startPostgres({ dataDir: join(dataRoot, 'postgres') });
    const { stdout } = await run(process.execPath, [join(backend, 'dist', 'retention.js'), ...args], {
      cwd: root,
      env: {
        ...process.env,
        // Nothing is sealed or opened here; whoever runs the product has a secret of their own.
        SECRET: process.env.SECRET || 'not used by what is done by hand, 32',
        ...(postgres ? { DATABASE_URL: postgres.url } : {}),
      },
      name: 'retention',
    });
    process.stdout.write(`\n${stdout}`);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  } finally {
    if (!isRunning) await postgres?.stop();
  }
}
