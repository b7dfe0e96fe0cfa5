import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './ports.mjs';
import { isAlive, onPath, processesIn, startInBackground, stopProcess, until } from './processes.mjs';

/** @typedef {{ command: string, env: NodeJS.ProcessEnv }} Binary */
/** @typedef {{ url: string, port: number, pid: number, stop: () => Promise<void> }} RunningRedis */

const TEMPORARY_PREFIX = 'vartti-redis-';
const toolsDir = join(import.meta.dirname, '..', '..', '.vartti', 'tools');

/** @returns {Binary | undefined} what is on the PATH, or what an earlier test run unpacked */
export function findRedis() {
  const installed = onPath('redis-server') ?? onPath('valkey-server');
  if (installed) return { command: installed, env: process.env };
  const unpacked = join(toolsDir, 'usr', 'bin', 'redis-server');
  return existsSync(unpacked) ? { command: unpacked, env: withLibraries() } : undefined;
}

/**
 * For tests, which show delivery on a real Redis: fetched from Debian's packages and unpacked into our own folder,
 * which needs no root and starts no service.
 * @param {(line: string) => void} [log]
 * @returns {Binary | undefined}
 */
export function findOrUnpackRedis(log = () => undefined) {
  const found = findRedis();
  if (found || !onPath('apt-get') || !onPath('dpkg')) return found;
  log('fetching redis-server from the Debian packages');
  const debs = mkdtempSync(join(tmpdir(), 'vartti-debs-'));
  try {
    if (!download(debs, ['redis-server', 'redis-tools'])) {
      // The lists of packages may be missing (a fresh container) or old.
      spawnSync('apt-get', ['update'], { stdio: 'ignore' });
      download(debs, ['redis-server', 'redis-tools']);
    }
    download(debs, missingLibraries());
    unpack(debs);
  } finally {
    rmSync(debs, { recursive: true, force: true });
  }
  const binary = findRedis();
  return binary && spawnSync(binary.command, ['--version'], { env: binary.env }).status === 0
    ? binary
    : undefined;
}

/** @param {string} folder @param {string[]} packages */
function download(folder, packages) {
  return spawnSync('apt-get', ['download', ...packages], { cwd: folder, stdio: 'ignore' }).status === 0;
}

/** What redis-tools (it holds the program) needs and this machine does not have. */
function missingLibraries() {
  const answer = spawnSync('apt-cache', ['depends', '--important', 'redis-tools', 'redis-server'], {
    encoding: 'utf8',
  });
  const names = [...answer.stdout.matchAll(/Depends: ([a-z0-9.+-]+)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter(
    (name) => name.startsWith('lib') && spawnSync('dpkg', ['--status', name]).status !== 0,
  );
}

/** @param {string} folder */
function unpack(folder) {
  mkdirSync(toolsDir, { recursive: true });
  for (const deb of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    execFileSync('dpkg', ['-x', join(folder, deb), toolsDir]);
  }
}

function withLibraries() {
  const roots = [join(toolsDir, 'usr', 'lib'), join(toolsDir, 'lib')].filter((folder) => existsSync(folder));
  const folders = roots.flatMap((root) => [
    root,
    ...readdirSync(root)
      .filter((name) => name.includes('linux-gnu'))
      .map((name) => join(root, name)),
  ]);
  const paths = [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean);
  return { ...process.env, LD_LIBRARY_PATH: paths.join(':') };
}

/**
 * On the loopback interface, keeping nothing: Postgres is the truth.
 * @param {{ binary: Binary, port?: number, logFile?: string }} options
 * @returns {Promise<RunningRedis>}
 */
export async function startRedis({ binary, port, logFile }) {
  await sweep();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), TEMPORARY_PREFIX));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const log = logFile ?? join(folder, 'redis.log');
  mkdirSync(dirname(log), { recursive: true });
  const chosen = port ?? (await freePort());
  const flags = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  // BullMQ loses jobs when keys are thrown out to make room.
  const child = startInBackground(
    binary.command,
    [...flags, '--dir', folder, '--maxmemory-policy', 'noeviction'],
    {
      logFile: log,
      env: binary.env,
    },
  );
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  await until(async () => ended || (await answers(chosen)), { withinMs: 10_000 });
  if (ended || !child.pid || !(await answers(chosen))) {
    throw new Error(
      `Redis did not start: ${readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' ')}`,
    );
  }
  const { pid } = child;
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    pid,
    stop: async () => {
      await stopProcess(pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stops what runs left that were killed before they could tidy up. */
async function sweep() {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(TEMPORARY_PREFIX));
  for (const folder of folders.map((name) => join(realpathSync(tmpdir()), name))) {
    const owner = join(folder, 'owner');
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue;
    for (const pid of processesIn(folder)) await stopProcess(pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1', timeout: 1_000 });
    const close = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => close(data.toString().startsWith('+PONG')));
    socket.once('error', () => close(false));
    socket.once('timeout', () => close(false));
  });
}
