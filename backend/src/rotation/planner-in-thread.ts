import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Fault } from './planner/faults.js';
import type { Meeting, Problem } from './planner/problem.schema.js';
import type { Plan } from './planner/rotation.types.js';

export interface Planning {
  problem: Problem;
  earlier: Meeting[];
  timeLimitMs: number;
}
export type Stage = 'choosing' | 'proving';
export type FromThread = { stage: Stage } | { plan: Plan } | { faults: Fault[] };
/** `stopped`: nobody wants it any more; `late`: it took far longer than it was allowed. */
export type Planned = { plan: Plan } | { faults: Fault[] } | 'stopped' | 'late';

// Beside this file, with its ending: compiled it is .js, in tests .ts (test/support/typescript.mjs).
const THREAD = new URL(`./planner.thread${extname(import.meta.url)}`, import.meta.url);
/** The time limit is the exact solver's; what comes before and after it takes some seconds for the largest evenings. */
const GRACE_MS = 20_000;

/**
 * Plans in a thread of its own: it thinks for seconds without a pause, and what else this process has to do must not wait.
 * @param goesOn told each stage; answers whether the plan is still wanted
 * @throws whatever the planner throws, except that the problem contradicts itself, which is an answer
 */
export function planInThread(
  planning: Planning,
  goesOn: (stage: Stage) => Promise<boolean>,
): Promise<Planned> {
  const thread = new Worker(THREAD, { workerData: planning });
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<Planned>((resolve, reject) => {
    timer = setTimeout(() => resolve('late'), planning.timeLimitMs + GRACE_MS);
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the planner's thread ended with ${code}`)));
    thread.on('message', (word: FromThread) => {
      if (!('stage' in word)) return resolve(word);
      goesOn(word.stage).then((isWanted) => isWanted || resolve('stopped'), reject);
    });
  });
  return answer.finally(async () => {
    clearTimeout(timer);
    await thread.terminate();
  });
}
