import { parentPort, workerData } from 'node:worker_threads';
import { ProblemFaulty } from './planner/faults.js';
import { planRotation, type PlanOptions } from './planner/plan.js';
import type { FromThread, Planning } from './planner-in-thread.js';

/** Plans one evening in a thread of its own, and says how far it is. */
const say = (word: FromThread) => parentPort?.postMessage(word);
const { problem, earlier, timeLimitMs } = workerData as Planning;
const options: PlanOptions = { earlier, timeLimitMs, onStage: (stage) => say({ stage }) };

await planRotation(problem, options).then(
  (plan) => say({ plan }),
  (error: unknown) => {
    if (!(error instanceof ProblemFaulty)) throw error;
    say({ faults: [...error.faults] });
  },
);
