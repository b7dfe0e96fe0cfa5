import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot, onPath } from './processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const frontend = join(import.meta.dirname, '..', '..', 'frontend');

/** Quiet, and with the sandbox off where root makes it impossible. */
export const chromiumFlags = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} CHROMIUM_PATH, or what the system has */
export function findChromium() {
  return process.env.CHROMIUM_PATH ?? NAMES.map(onPath).find(Boolean);
}

/**
 * A real Chromium: the system's; else Debian's package when root there; else the browser tool's own download.
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>} the path of the program
 */
export async function findOrInstallChromium(log = () => undefined) {
  const found = findChromium();
  if (found) return found;
  if (isRoot() && onPath('apt-get')) {
    log('installing chromium from the Debian packages');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
    const installed = findChromium();
    if (installed) return installed;
  }
  return download(log);
}

/** @param {(line: string) => void} log */
async function download(log) {
  const { chromium } = await import('@playwright/test');
  if (!existsSync(chromium.executablePath())) {
    log('downloading Chromium for Playwright');
    spawnSync(
      process.execPath,
      [join(frontend, '..', 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium'],
      {
        cwd: frontend,
        stdio: 'ignore',
      },
    );
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error(
    'No Chromium: install it (Debian: apt-get install chromium) or name one with CHROMIUM_PATH, then try again.',
  );
}
