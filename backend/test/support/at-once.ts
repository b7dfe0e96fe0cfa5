import pg from 'pg';
import { eventually } from './eventually.js';
import type { Answer, TestApp } from './app.js';

/** The same deed many times in the same moment. */
export const atOnce = <Result>(times: number, deed: (n: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: times }, (_, n) => deed(n)));

/** How often each outcome came: `{ '200': 1, '409 id_used': 9 }`. */
export function tally(answers: Pick<Answer, 'status' | 'body'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const code = body['code'];
    const what = typeof code === 'string' ? `${status} ${code}` : String(status);
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

/**
 * Stops the world at a lock: whoever is to be overtaken waits behind it, something else happens, and the lock is let go.
 * @param lock a statement that takes it, in a transaction of its own
 * @param start what runs into it; it has begun, and so many of it wait, when `meanwhile` runs
 */
export async function overtaking<Result>(
  { database }: Pick<TestApp, 'database'>,
  lock: string,
  start: () => Promise<Result>,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  waiters = 1,
): Promise<Result> {
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(lock);
    const started = start();
    await eventually(async () => {
      const waiting = await database.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting.length < waiters) throw new Error(`only ${waiting.length} wait yet`);
    });
    await meanwhile();
    await holder.query('COMMIT');
    return await started;
  } finally {
    await holder.end();
  }
}
