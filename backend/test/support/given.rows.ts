import type { TestDatabase } from './database.js';

export type Insert = (table: string, row: Record<string, unknown>) => Promise<object[]>;

/** Writes one row; objects go in as jsonb, a List as a Postgres array. */
export const insertInto =
  (database: TestDatabase): Insert =>
  (table, row) => {
    const names = Object.keys(row);
    const values = Object.values(row).map((value) =>
      value !== null && typeof value === 'object' && !(value instanceof List) ? JSON.stringify(value) : value,
    );
    return database.query(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      values.map((value) => (value instanceof List ? value.items : value)),
    );
  };

/** Marks an array that goes into a Postgres array rather than into jsonb. */
export class List {
  constructor(readonly items: string[]) {}
}
