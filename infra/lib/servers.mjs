import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bornAt, isAlive, startInBackground, stopProcess, until } from './processes.mjs';
import { Stop } from './progress.mjs';

/** @typedef {{ name: string, pid: number, logFile: string }} Server */

/**
 * The processes of one running product. They are written down, so that a start after a `kill -9` can clear up, and so
 * that a second start in the same folder is told.
 */
export class Servers {
  #file;
  #logDir;
  /** @type {Server[]} */
  #servers = [];
  #stopping = false;
  /** @type {(server: Server) => void} */
  #tell = () => undefined;
  /** Tells of the first server that ended by itself. @type {Promise<Server>} */
  ended = new Promise((resolve) => (this.#tell = resolve));

  /** @param {{ dir: string, logDir: string }} folders */
  constructor({ dir, logDir }) {
    this.#file = join(dir, 'running.json');
    this.#logDir = logDir;
    mkdirSync(logDir, { recursive: true });
  }

  /** @param {string} url what a second start is told */
  async claim(url) {
    await clearLeft(this.#file);
    this.#write(url);
  }

  /** @param {string} [url] */
  #write(url = readRunning(this.#file)?.url) {
    mkdirSync(dirname(this.#file), { recursive: true });
    const servers = this.#servers.map(({ name, pid }) => ({ name, ...identify(pid) }));
    writeFileSync(this.#file, JSON.stringify({ ...identify(process.pid), url, servers }));
  }

  /**
   * @param {string} name
   * @param {string[]} args of Node; the first is the script
   * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
   */
  start(name, args, options) {
    const logFile = join(this.#logDir, `${name}.log`);
    rmSync(logFile, { force: true });
    const child = startInBackground(process.execPath, args, { ...options, logFile });
    if (!child.pid) throw new Stop(`The ${name} could not be started.`);
    const server = { name, pid: child.pid, logFile };
    this.#servers.push(server);
    this.#write();
    child.ref(); // we stay as long as it does
    child.once('exit', () => {
      if (!this.#stopping) this.#tell(server);
    });
    return server;
  }

  /**
   * @param {string} name
   * @param {string} url that answers well when the server is ready
   * @param {AbortSignal} [signal]
   */
  async ready(name, url, signal) {
    const server = this.#servers.find((candidate) => candidate.name === name);
    const answers = async () => (await fetch(url, { signal }).catch(() => undefined))?.ok === true;
    const well = await until(async () => signal?.aborted || (server && !isAlive(server.pid)) || answers(), {
      withinMs: 90_000,
      everyMs: 100,
    });
    signal?.throwIfAborted();
    if (!well || !server || !isAlive(server.pid)) {
      throw new Stop(`The ${name} did not start. ${server ? lastWords(server) : ''}`);
    }
  }

  /** The last to start ends first. */
  async stop() {
    this.#stopping = true;
    for (const { pid } of this.#servers.toReversed()) await stopProcess(pid);
    rmSync(this.#file, { force: true });
  }

  get pids() {
    return Object.fromEntries(this.#servers.map(({ name, pid }) => [name, pid]));
  }
}

/** @param {Server} server */
export function lastWords({ logFile }) {
  const said = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim() : '';
  return [
    `Its log: ${logFile}`,
    ...(said
      ? said
          .split('\n')
          .slice(-12)
          .map((line) => `    ${line}`)
      : []),
  ].join('\n');
}

/**
 * Stops and removes what temporary products left that were killed before they could tidy up.
 * @param {string} prefix of their folders
 */
export async function sweepLeft(prefix) {
  for (const name of readdirSync(tmpdir()).filter((candidate) => candidate.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const left = readRunning(join(folder, 'running.json'));
    if (!left || isStill(left)) continue;
    await clearLeft(join(folder, 'running.json'));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
async function clearLeft(file) {
  const left = readRunning(file);
  if (!left) return;
  if (left.pid !== process.pid && isStill(left)) {
    throw new Stop(
      `Vartti is running already: ${left.url} (stop it with Ctrl-C there, or: kill ${left.pid})`,
    );
  }
  for (const server of left.servers.toReversed()) {
    if (isStill(server)) await stopProcess(server.pid);
  }
}

/** A number alone may have gone to another process since; with the moment of its birth it cannot. @param {number} pid */
function identify(pid) {
  return { pid, bornAt: bornAt(pid) };
}

/** @param {{ pid: number, bornAt: string }} process */
function isStill(process) {
  return isAlive(process.pid) && bornAt(process.pid) === process.bornAt;
}

/** @param {string} file @returns {{ pid: number, url: string, bornAt: string, servers: { pid: number, bornAt: string }[] } | undefined} */
function readRunning(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // cut off in the middle of being written
  }
}
