import pg from 'pg';
import { startPostgres } from '../../../infra/lib/postgres.mjs';
import { findOrUnpackRedis, startRedis } from '../../../infra/lib/redis.mjs';
import { applyMigrations } from '../../migrations/apply.mjs';

const TEMPLATE = 'vartti_template';

/**
 * Once for all specs: a Postgres whose template database is migrated (each worker copies it) and a Redis.
 * TEST_DATABASE_URL takes a server of yours instead; its user must be allowed to create databases.
 */
export default async function setUp() {
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? undefined : await startPostgres({ temporary: true, database: TEMPLATE });
  globalThis.varttiTestServers = postgres ? [postgres] : [];
  const url = postgres?.url ?? (await freshTemplate(given));
  await migrate(url);
  process.env.VARTTI_TEST_DATABASE_URL = url;
  process.env.VARTTI_TEST_REDIS_URL = process.env.TEST_REDIS_URL ?? (await redis());
}

/** @param {string} serverUrl */
async function freshTemplate(serverUrl) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE}`;
  return url.href;
}

/** @param {string} url */
async function migrate(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await applyMigrations(client);
  } finally {
    await client.end();
  }
}

/** @returns {Promise<string>} empty when there is no Redis to be had; specs that need one say so */
async function redis() {
  const binary = findOrUnpackRedis();
  if (!binary) return '';
  const server = await startRedis({ binary });
  globalThis.varttiTestServers.push(server);
  return server.url;
}
