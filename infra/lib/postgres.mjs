import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, findDoor, through } from './postgres-binaries.mjs';
import { freePort } from './ports.mjs';
import { isAlive, processesIn, startInBackground, stopProcess, until } from './processes.mjs';

/**
 * @typedef {object} Options
 * @property {string} [dataDir] where the data stays; not needed for a temporary one
 * @property {number} [port] a free one when left out
 * @property {string} [database] made when missing
 * @property {Record<string, string | number>} [settings] as in postgresql.conf
 * @property {boolean} [temporary] for tests: fast, unsafe, and gone at stop
 * @property {boolean} [namespaces] false: run as the system user even where namespaces work
 *
 * @typedef {{ url: string, port: number, pid: number, stop: () => Promise<void> }} RunningPostgres
 */

const TEMPORARY_PREFIX = 'vartti-postgres-';
const UNSAFE_BUT_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const STARTING_TAKES_AT_MOST_MS = 60_000;
/** Reasons that pass by themselves: a server that is still dying holds its lock file, its memory or its port. */
const PASSING = /lock file|shared memory block|could not bind|could not create any TCP|starting up/i;

/**
 * Starts a Postgres of our own on the loopback interface, or adopts the one that an earlier run left behind.
 * @param {Options} options
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(options) {
  const { temporary = false, database = 'vartti' } = options;
  if (temporary) await sweepTemporary();
  const dataDir = temporary ? makeTemporary() : options.dataDir;
  if (!dataDir) throw new Error('startPostgres needs a dataDir, or temporary: true');
  const door = findDoor(options);
  const binaries = await findBinaries();
  if (!existsSync(join(dataDir, 'PG_VERSION'))) initialise(dataDir, door, binaries.initdb);

  const server = (await adopt(dataDir)) ?? (await launch(dataDir, door, binaries.postgres, options));
  await createDatabase(server.url, database);
  return {
    url: server.url.replace(/\/postgres$/, `/${database}`),
    port: server.port,
    pid: server.pid,
    stop: async () => {
      // SIGINT rolls back what is under way and writes a checkpoint; SIGQUIT does neither.
      await stopProcess(server.pid, { signal: temporary ? 'SIGQUIT' : 'SIGINT', graceMs: 30_000 });
      if (temporary) rmSync(dirname(dataDir), { recursive: true, force: true });
    },
  };
}

/**
 * Made beside its place and moved there when it is whole, so that an interrupted first start leaves nothing half done.
 * @param {string} dataDir @param {import('./postgres-binaries.mjs').Door} door @param {string} initdb
 */
function initialise(dataDir, door, initdb) {
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${dataDir}.password`;
  writeFileSync(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 });
  if (door.uid !== undefined && door.gid !== undefined) {
    for (const path of [unfinished, passwordFile]) chownSync(path, door.uid, door.gid);
  }
  const [command, args] = through(door, initdb, [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // Names sort and compare as Finns expect, the same on every machine.
    '--locale-provider=icu',
    '--icu-locale=fi',
    '--no-instructions',
    '--no-sync',
  ]);
  const made = spawnSync(command, args, {
    encoding: 'utf8',
    uid: door.uid,
    gid: door.gid,
    cwd: dirname(dataDir),
  });
  if (made.status !== 0) {
    throw new Error(`Postgres could not make its data folder: ${made.stderr || made.error?.message}`);
  }
  renameSync(unfinished, dataDir);
}

/**
 * After a `kill -9` of whoever started it the server lives on.
 * @param {string} dataDir
 */
async function adopt(dataDir) {
  const left = readPidFile(dataDir);
  if (!left) return undefined;
  const url = urlFor(dataDir, left.port);
  const stillOurs = () => isAlive(left.pid) && standsIn(left.pid, dataDir);
  await until(async () => !stillOurs() || (await answers(url)) === 'yes', { withinMs: 20_000 });
  if (stillOurs()) {
    if ((await answers(url)) === 'yes') return { ...left, url };
    throw new Error(
      `A Postgres that does not answer holds ${dataDir}: end process ${left.pid} and start again.`,
    );
  }
  // Its process is gone, or its number went to somebody else. The lock may go once no child of it is left either.
  await until(() => processesIn(realpathSync(dataDir)).length === 0, { withinMs: 20_000 });
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Stops the server of a folder, if one runs there. @param {string} dataDir */
export async function stopPostgres(dataDir) {
  const left = readPidFile(dataDir);
  if (left && isAlive(left.pid) && standsIn(left.pid, dataDir))
    await stopProcess(left.pid, { signal: 'SIGINT' });
}

/** @param {number} pid @param {string} dataDir true where the system does not tell */
function standsIn(pid, dataDir) {
  return process.platform !== 'linux' || processesIn(realpathSync(dataDir)).includes(pid);
}

/** @param {string} dataDir */
function readPidFile(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** @param {string} dataDir @param {number} port */
function urlFor(dataDir, port) {
  const password = readFileSync(`${dataDir}.password`, 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * @param {string} dataDir
 * @param {import('./postgres-binaries.mjs').Door} door
 * @param {string} postgres
 * @param {Options} options
 */
async function launch(dataDir, door, postgres, options) {
  const logFile = `${dataDir}.log`;
  const deadline = Date.now() + STARTING_TAKES_AT_MOST_MS;
  for (;;) {
    const port = options.port ?? (await freePort());
    const from = existsSync(logFile) ? statSync(logFile).size : 0;
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      max_connections: 200,
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...(options.temporary ? UNSAFE_BUT_FAST : {}),
      ...options.settings,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const [command, args] = through(door, postgres, ['-D', dataDir, ...flags]);
    const child = startInBackground(command, args, {
      logFile,
      uid: door.uid,
      gid: door.gid,
      cwd: dirname(dataDir),
    });
    let ended = false;
    child.once('exit', () => (ended = true));
    child.once('error', () => (ended = true));
    const url = urlFor(dataDir, port);
    await until(async () => ended || (await answers(url)) === 'yes', { withinMs: deadline - Date.now() });
    if (!ended && child.pid && (await answers(url)) === 'yes') return { pid: child.pid, port, url };

    if (!ended && child.pid) await stopProcess(child.pid, { signal: 'SIGQUIT' });
    const said = existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(from) : '';
    if (Date.now() > deadline || !PASSING.test(said)) {
      throw new Error(`Postgres did not start (${logFile}): ${said.trim().split('\n').slice(-5).join('\n')}`);
    }
    await pause(250);
  }
}

/** @param {string} url @returns {Promise<'yes' | 'no'>} */
async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // a server that goes away while asked has answered with "no"
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'yes';
  } catch {
    return 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} url @param {string} database */
async function createDatabase(url, database) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function makeTemporary() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), TEMPORARY_PREFIX));
  chmodSync(folder, 0o755); // a system user has to pass through
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return join(folder, 'data');
}

/** Removes what test runs left that were killed before they could tidy up. */
async function sweepTemporary() {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(TEMPORARY_PREFIX));
  for (const folder of folders.map((name) => join(realpathSync(tmpdir()), name))) {
    const owner = join(folder, 'owner');
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue;
    const left = readPidFile(join(folder, 'data'));
    if (left && processesIn(join(folder, 'data')).includes(left.pid)) {
      await stopProcess(left.pid, { signal: 'SIGQUIT' });
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
