import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { bornAt, isAlive, startInBackground, stopProcess } from '../lib/processes.mjs';
import { Servers } from '../lib/servers.mjs';

/** @type {string} */
let dir;
/** @type {number[]} */
let started = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vartti-spec-'));
});
afterEach(async () => {
  for (const pid of started.splice(0)) await stopProcess(pid);
  rmSync(dir, { recursive: true });
});

describe('the processes of a running product', () => {
  it('are stopped by the next start when their starter was killed', async () => {
    const left = sleeper();
    note({ pid: 1, bornAt: 'of a process that is gone' }, [identity(left)]);
    await servers().claim('http://localhost:1');
    assert.equal(isAlive(left), false);
  });

  it('are left alone when their number belongs to somebody else by now', async () => {
    const stranger = sleeper();
    note({ pid: 1, bornAt: 'of a process that is gone' }, [{ pid: stranger, bornAt: 'earlier' }]);
    await servers().claim('http://localhost:1');
    assert.equal(isAlive(stranger), true);
  });

  it('keep a second start away, and say where they are', async () => {
    note(identity(sleeper()), []);
    await assert.rejects(servers().claim('http://localhost:1'), /running already: http:\/\/localhost:3000/);
  });

  it('tell when one of them ends by itself, and what it said last', async () => {
    const script = join(dir, 'dies.mjs');
    writeFileSync(script, "process.stdout.write('out of tea\\n')");
    const these = servers();
    these.start('worker', [script], { cwd: dir, env: process.env });
    const ended = await these.ended;
    assert.equal(ended.name, 'worker');
    assert.equal(readFileSync(ended.logFile, 'utf8'), 'out of tea\n');
    await these.stop();
  });

  it('do not tell when they are stopped', async () => {
    const these = servers();
    const script = join(dir, 'stays.mjs');
    writeFileSync(script, 'setInterval(() => undefined, 1000)');
    const { pid } = these.start('api', [script], { cwd: dir, env: process.env });
    await these.stop();
    assert.equal(isAlive(pid), false);
    assert.equal(await Promise.race([these.ended, Promise.resolve('silent')]), 'silent');
  });
});

const servers = () => new Servers({ dir, logDir: join(dir, 'logs') });
const identity = (/** @type {number} */ pid) => ({ pid, bornAt: bornAt(pid) });

function sleeper() {
  const wait = ['-e', 'setInterval(() => undefined, 1000)'];
  const { pid } = startInBackground(process.execPath, wait, { logFile: join(dir, 'sleeper.log') });
  if (!pid) throw new Error('no process');
  started.push(pid);
  return pid;
}

/** @param {{ pid: number, bornAt: string }} starter @param {{ pid: number, bornAt: string }[]} left */
function note(starter, left) {
  writeFileSync(
    join(dir, 'running.json'),
    JSON.stringify({ ...starter, url: 'http://localhost:3000', servers: left }),
  );
}
