import pg from 'pg';
import { readConfig } from './platform/config/config.js';
import { applyMigrations } from '../migrations/apply.mjs';

const client = new pg.Client({ connectionString: readConfig().DATABASE_URL });
await client.connect();
try {
  const applied = await applyMigrations(client);
  process.stdout.write(applied.length ? `migrated: ${applied.join(', ')}\n` : 'the database is up to date\n');
} finally {
  await client.end();
}
