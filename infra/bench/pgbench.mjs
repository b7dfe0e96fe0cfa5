import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, onPath } from '../lib/processes.mjs';
import { Stop } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';

/** Postgres's own benchmark; from Debian's packages when it is missing and we may install it. */
export function findPgbench() {
  const find = () => onPath('pgbench');
  if (!find() && isRoot() && onPath('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql-contrib'], {
      stdio: 'ignore',
      env,
    });
  }
  const found = find();
  if (!found)
    throw new Stop('No pgbench: install it (Debian: apt-get install postgresql-contrib), then try again.');
  return found;
}

/**
 * Puts expressions of pgbench where a prepared statement has its parameters.
 * @param {string} statement with $1, $2 …
 * @param {string[]} values SQL expressions, in their order; `:name` is a variable of the script
 */
export const withValues = (statement, values) =>
  statement.replace(/\$(\d+)/g, (_, number) => `(${values[number - 1]})`);

/**
 * @param {string} databaseUrl
 * @param {string} script
 * @param {{ clients: number, transactions: number, variables: Record<string, number> }} options transactions in all
 * @returns {Promise<number>} seconds that the transactions took, connecting left out
 */
export async function pgbench(databaseUrl, script, { clients, transactions, variables }) {
  const folder = mkdtempSync(join(tmpdir(), 'vartti-bench-'));
  try {
    const file = join(folder, 'rush.sql');
    writeFileSync(file, script);
    const each = Math.ceil(transactions / clients);
    const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const { stdout } = await run(findPgbench(), [
      ...['-n', '-M', 'prepared', '-j', '2', '-c', String(clients), '-t', String(each), '-f', file],
      ...defined,
      databaseUrl,
    ]);
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1];
    const pace = Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
    if (!pace || (failed && failed !== '0')) throw new Error(`pgbench did not do its work:\n${stdout}`);
    return (each * clients) / pace;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
