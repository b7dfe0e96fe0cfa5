import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

// Plain JavaScript, so that the tests' set-up, the scripts and the built backend all run this very file.

const LOCK_KEY = 7_241_990_115; // any number, as long as every migrating process uses the same
/** First line of a file that must not run in a transaction (CREATE INDEX CONCURRENTLY); it holds one statement. */
const OUTSIDE = /^-- outside a transaction\b/;

/**
 * Applies the files of this folder that the database has not seen, in the order of their names.
 * @param {import('pg').ClientBase} client a connection of its own: it takes a lock that belongs to the session
 * @param {{ folder?: string, onApplied?: (name: string) => void }} [options]
 * @returns {Promise<string[]>} the names that were applied now
 */
export async function applyMigrations(client, { folder = import.meta.dirname, onApplied } = {}) {
  const files = await readFiles(folder);
  await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    await client.query(`CREATE TABLE IF NOT EXISTS migration (
      name text PRIMARY KEY,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`);
    const waiting = withoutApplied(files, (await client.query('SELECT name, checksum FROM migration')).rows);
    for (const file of waiting) {
      await apply(client, file);
      onApplied?.(file.name);
    }
    return waiting.map(({ name }) => name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]);
  }
}

/** @param {string} folder */
async function readFiles(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
}

/**
 * @param {{ name: string, sql: string, checksum: string }[]} files
 * @param {{ name: string, checksum: string }[]} applied
 */
function withoutApplied(files, applied) {
  for (const { name, checksum } of applied) {
    const file = files.find((candidate) => candidate.name === name);
    if (file && file.checksum !== checksum) {
      throw new Error(`${name} was changed after it had been applied: write a new migration instead.`);
    }
  }
  return files.filter(({ name }) => !applied.some((row) => row.name === name));
}

/** @param {import('pg').ClientBase} client @param {{ name: string, sql: string, checksum: string }} file */
async function apply(client, { name, sql, checksum }) {
  const transactional = !OUTSIDE.test(sql);
  if (transactional) await client.query('BEGIN');
  try {
    // Waiting long for a lock would make everybody else wait behind us.
    if (transactional) await client.query("SET LOCAL lock_timeout = '10s'");
    await client.query(sql);
    await client.query('INSERT INTO migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    if (transactional) await client.query('COMMIT');
  } catch (error) {
    if (transactional) await client.query('ROLLBACK');
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
