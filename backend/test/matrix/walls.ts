import pg from 'pg';
import type { World } from './world.js';

/** Hears every statement that reaches the database, from now on. */
export function listen(): { texts: Set<string>; stop(): void } {
  const texts = new Set<string>();
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    texts.add(typeof first === 'string' ? first : (first.text ?? ''));
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  return { texts, stop: () => void (pg.Client.prototype.query = original) };
}

type At = Pick<World, 'vartti'>;

export async function tablesOf({ vartti: { database } }: At): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** In this one database; the application itself has no such switch. */
export async function takeDownWalls(world: At): Promise<void> {
  for (const name of await tablesOf(world))
    await world.vartti.database.query(`ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`);
}

export async function putUpWalls(world: At): Promise<void> {
  for (const name of await tablesOf(world))
    await world.vartti.database.query(`ALTER TABLE "${name}" ENABLE ROW LEVEL SECURITY`);
}

/** While this works, one table has no wall. */
export async function opening<Result>(
  { vartti: { database } }: At,
  table: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await database.query(`ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`);
  try {
    return await work();
  } finally {
    await database.query(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`);
  }
}
