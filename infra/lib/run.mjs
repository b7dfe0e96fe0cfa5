import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A command that ended badly; `output` holds all it said. */
export class Failed extends Error {
  /** @param {string} what @param {string} output */
  constructor(what, output) {
    super(`${what} failed:\n${output.trim().split('\n').slice(-25).join('\n')}`);
    this.output = output;
  }
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, logFile?: string, onLine?: (line: string) => void, signal?: AbortSignal, name?: string }} [options]
 * @returns {Promise<{ stdout: string, output: string }>} rejects with `Failed` unless it ended well
 */
export function run(command, args, { logFile, onLine, name, ...options } = {}) {
  if (logFile) {
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, '');
  }
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    const take = (/** @type {string} */ coloured) => {
      const chunk = stripVTControlCharacters(coloured);
      output += chunk;
      if (logFile) appendFileSync(logFile, chunk);
      for (const line of chunk.split('\n')) if (line.trim()) onLine?.(line.trim());
    };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      take(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve({ stdout, output })
        : reject(new Failed(name ?? `${command} ${args.join(' ')}`, output)),
    );
  });
}

/**
 * npm itself, whichever way this script was started.
 * @param {string[]} args @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const self = process.env.npm_execpath;
  const name = `npm ${args.join(' ')}`;
  return self?.endsWith('.js')
    ? run(process.execPath, [self, ...args], { name, ...options })
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { name, ...options });
}
