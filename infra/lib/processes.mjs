import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @param {number} pid A process that ended but was not reaped yet (a zombie) does not count. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return !afterName.startsWith('Z') && !afterName.startsWith('X');
  } catch {
    return false; // it ended between the two questions
  }
}

/** @param {number} pid @returns {string} when it was started; empty for one that is gone */
export function bornAt(pid) {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    // Field 22 of the line, counted from the state (field 3) because a name may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {() => boolean | Promise<boolean>} holds
 * @param {{ withinMs: number, everyMs?: number }} limits
 * @returns {Promise<boolean>} false when the time ran out
 */
export async function until(holds, { withinMs, everyMs = 50 }) {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) return false;
    await pause(everyMs);
  }
  return true;
}

/**
 * Asks a process to end and waits for it; insists when it does not within the grace time.
 * @param {number} pid
 * @param {{ signal?: NodeJS.Signals, graceMs?: number }} [options]
 */
export async function stopProcess(pid, { signal = 'SIGTERM', graceMs = 10_000 } = {}) {
  if (!isAlive(pid)) return;
  send(pid, signal);
  if (await until(() => !isAlive(pid), { withinMs: graceMs })) return;
  send(pid, 'SIGKILL');
  await until(() => !isAlive(pid), { withinMs: 5_000 });
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * Processes that stand in a folder; servers such as Postgres make their data folder the current one.
 * @param {string} folder
 * @returns {number[]} empty where the system does not tell (anything but Linux)
 */
export function processesIn(folder) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false; // ended meanwhile, or somebody else's
      }
    });
}

/**
 * Starts a process of its own group, so that Ctrl-C in the terminal reaches only us and we stop things in order.
 * Output goes to a file rather than a pipe: a server that outlives us must not die of a broken pipe.
 * @param {string} command
 * @param {string[]} args
 * @param {{ logFile: string, cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number }} options
 */
export function startInBackground(command, args, { logFile, ...options }) {
  const log = openSync(logFile, 'a');
  try {
    const child = spawn(command, args, { ...options, stdio: ['ignore', log, log], detached: true });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** @param {string} command @returns {string | undefined} the full path, when the tool is on the PATH */
export function onPath(command) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined;
}

export const isRoot = () => process.getuid?.() === 0;
