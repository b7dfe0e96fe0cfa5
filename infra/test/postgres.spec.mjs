import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { startPostgres, stopPostgres } from '../lib/postgres.mjs';
import { isAlive } from '../lib/processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vartti-spec-'));
const dataDir = join(folder, 'postgres');
after(async () => {
  await stopPostgres(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

describe('our own Postgres', () => {
  it('is adopted when it outlived a kill -9 of whoever started it', async () => {
    const { starter, server } = await startInAnotherProcess();
    await query(server.url, 'CREATE TABLE promise AS SELECT 1 AS kept');
    starter.kill('SIGKILL');
    await once(starter, 'exit');

    const adopted = await startPostgres({ dataDir });
    assert.equal(adopted.pid, server.pid);
    assert.deepEqual(await query(adopted.url, 'SELECT kept FROM promise'), [{ kept: 1 }]);
    await adopted.stop();
    assert.equal(isAlive(server.pid), false);
  });

  it('loses nothing that was committed when it is killed itself', async () => {
    const first = await startPostgres({ dataDir });
    await query(first.url, 'UPDATE promise SET kept = 2');
    process.kill(first.pid, 'SIGKILL');

    const second = await startPostgres({ dataDir });
    assert.deepEqual(await query(second.url, 'SELECT kept FROM promise'), [{ kept: 2 }]);
    await second.stop();
  });

  it('starts although its lock names a process that is somebody else by now', async () => {
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n5432\n`);
    const server = await startPostgres({ dataDir });
    assert.notEqual(server.pid, process.pid);
    await server.stop();
  });

  it('begins again when its first start was interrupted', async () => {
    const other = join(folder, 'interrupted');
    mkdirSync(`${other}.unfinished`);
    writeFileSync(join(`${other}.unfinished`, 'PG_VERSION'), '18');
    const server = await startPostgres({ dataDir: other });
    assert.equal(existsSync(`${other}.unfinished`), false);
    await server.stop();
  });

  it('sorts and compares as Finns expect', async () => {
    const server = await startPostgres({ dataDir });
    const rows = await query(
      server.url,
      "SELECT n FROM unnest(ARRAY['Öst','Åsa','zeta','Ämma','aamu']) n ORDER BY n",
    );
    assert.deepEqual(
      rows.map(({ n }) => n),
      ['aamu', 'zeta', 'Åsa', 'Ämma', 'Öst'],
    );
    await server.stop();
  });

  it('listens to this machine only', async () => {
    const server = await startPostgres({ dataDir });
    assert.deepEqual(await query(server.url, 'SHOW listen_addresses'), [{ listen_addresses: '127.0.0.1' }]);
    await server.stop();
  });

  it('leaves nothing when it was temporary', async () => {
    const server = await startPostgres({ temporary: true });
    const [place] = await query(server.url, 'SHOW data_directory');
    assert.ok(existsSync(String(place?.data_directory)));
    await server.stop();
    assert.equal(existsSync(String(place?.data_directory)), false);
    assert.equal(isAlive(server.pid), false);
  });
});

async function startInAnotherProcess() {
  const script = join(import.meta.dirname, 'support', 'starter.mjs');
  const starter = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(starter.stdout, 'data');
  return { starter, server: JSON.parse(String(line)) };
}

/** @param {string} url @param {string} sql @returns {Promise<Record<string, unknown>[]>} */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the server is killed on purpose
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
