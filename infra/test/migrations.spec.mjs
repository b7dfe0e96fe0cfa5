import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { applyMigrations } from '../../backend/migrations/apply.mjs';
import { startPostgres } from '../lib/postgres.mjs';

/** @type {import('../lib/postgres.mjs').RunningPostgres} */
let postgres;
/** @type {pg.Client} */
let client;
/** @type {string} */
let folder;

before(async () => {
  postgres = await startPostgres({ temporary: true });
});
beforeEach(async () => {
  await client?.end();
  client = await connect();
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  if (folder) rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'vartti-spec-'));
});
after(async () => {
  await client.end();
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

describe('migrations', () => {
  it('run once each, in the order of their names', async () => {
    write('0002_more.sql', 'ALTER TABLE thing ADD size int');
    write('0001_things.sql', 'CREATE TABLE thing (id int); INSERT INTO thing VALUES (1)');
    assert.deepEqual(await applyMigrations(client, { folder }), ['0001_things.sql', '0002_more.sql']);
    write('0003_last.sql', 'UPDATE thing SET size = 3');
    assert.deepEqual(await applyMigrations(client, { folder }), ['0003_last.sql']);
    assert.deepEqual((await client.query('SELECT * FROM thing')).rows, [{ id: 1, size: 3 }]);
  });

  it('refuse a file that was changed after it had been applied', async () => {
    write('0001_things.sql', 'CREATE TABLE thing (id int)');
    await applyMigrations(client, { folder });
    write('0001_things.sql', 'CREATE TABLE thing (id bigint)');
    await assert.rejects(applyMigrations(client, { folder }), /0001_things.sql was changed/);
  });

  it('leave nothing of one that fails half-way, and say which', async () => {
    write('0001_bad.sql', 'CREATE TABLE thing (id int); SELECT nonsense');
    await assert.rejects(applyMigrations(client, { folder }), /0001_bad.sql: .*nonsense/);
    const { rows } = await client.query("SELECT to_regclass('thing') AS thing");
    assert.deepEqual(rows, [{ thing: null }]);
  });

  it('can hold one statement that must not run in a transaction', async () => {
    write('0001_things.sql', 'CREATE TABLE thing (id int)');
    write('0002_index.sql', '-- outside a transaction\nCREATE INDEX CONCURRENTLY thing_id ON thing (id)');
    assert.equal((await applyMigrations(client, { folder })).length, 2);
  });

  it('run once when several processes start at the same moment', async () => {
    write('0001_things.sql', 'CREATE TABLE thing (id int)');
    const clients = await Promise.all(Array.from({ length: 6 }, connect));
    const applied = await Promise.all(clients.map((one) => applyMigrations(one, { folder })));
    assert.deepEqual(applied.flat(), ['0001_things.sql']);
    await Promise.all(clients.map((one) => one.end()));
  });
});

/** @param {string} name @param {string} sql */
const write = (name, sql) => writeFileSync(join(folder, name), sql);

async function connect() {
  const connected = new pg.Client({ connectionString: postgres.url });
  await connected.connect();
  return connected;
}
