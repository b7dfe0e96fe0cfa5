import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  /** A connection beside the application's, for looking and for breaking things. */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Empties what tests write; what migrations filled in (formats, kinds, sectors, regulations, municipalities) stays. */
  empty(): Promise<void>;
  drop(): Promise<void>;
}

const REFERENCE = [
  'migration',
  'municipality',
  'sector',
  'occupation',
  'opening_kind',
  'placement_step',
  'regulation',
  'format',
  'patience',
  'check_in_plan',
];

/** A database of its own, copied from the migrated template in some 60 ms. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = process.env.VARTTI_TEST_DATABASE_URL;
  if (!template) throw new Error('VARTTI_TEST_DATABASE_URL is not set: run the tests with `npm test`');
  const templateUrl = new URL(template);
  const adminUrl = new URL(template);
  adminUrl.pathname = '/postgres';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await once(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${templateUrl.pathname.slice(1)}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  // A test may end every connection to its database, to copy it; the next query opens another.
  pool.on('error', () => undefined);
  return {
    url: url.href,
    async query<Row extends object>(text: string, values?: unknown[]) {
      return (await pool.query<Row>(text, values)).rows;
    },
    async empty() {
      const { rows } = await pool.query<{ tablename: string }>(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)`,
        [REFERENCE],
      );
      // A worker may be at its chores: where the two lock each other, its chore gives way and is done next time.
      await pool.query(
        `SET deadlock_timeout = '1min'; TRUNCATE ${rows.map((row) => `"${row.tablename}"`).join(', ')} CASCADE`,
      );
    },
    async drop() {
      await pool.end();
      await once(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function once(url: URL, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
