import type { Cell } from './cells.js';
import { type Answer, faultsIn, send } from './trial.js';
import type { Changes, Undo } from './undo.js';
import type { World } from './world.js';

const TOGETHER = 8;
const NONE: Changes = { tables: [], rows: [] };

/** What is wrong with the answers to these cells. The world is as it was before, after each of them. */
export interface Rounds {
  faultsOf(cells: Cell[]): Promise<string[]>;
  /** The first fault, one cell after another. */
  firstFault(cells: Cell[]): Promise<string | null>;
  /** Answers alone, whatever the matrix says of them. */
  answersTo(cells: Cell[]): Promise<[Cell, Answer][]>;
}

export function roundsIn(world: World, undo: Undo, keyOf: (cell: Cell) => string): Rounds {
  const ask = (cell: Cell) => send(world, cell, keyOf(cell));
  const alone = async (cell: Cell) => {
    const answer = await ask(cell);
    return faultsIn(world, cell, answer, await undo.changes());
  };
  /** Looking, and being refused, changes nothing, and goes together; whoever may do something does it alone. */
  const isQuiet = ({ verdict, sent }: Cell) => verdict !== 'yes' || sent.method === 'GET';
  return {
    async faultsOf(cells) {
      const faults: string[] = [];
      const quiet = cells.filter(isQuiet);
      for (let from = 0; from < quiet.length; from += TOGETHER) {
        const some = quiet.slice(from, from + TOGETHER);
        const answers = await Promise.all(some.map(ask));
        const hasChanged = (await undo.changes()).tables.length > 0;
        faults.push(...some.flatMap((cell, i) => faultsIn(world, cell, answers[i] as Answer, NONE)));
        // Which of them it was shows when each goes alone.
        if (hasChanged) for (const cell of some) faults.push(...(await alone(cell)));
      }
      for (const cell of cells.filter((one) => !isQuiet(one))) faults.push(...(await alone(cell)));
      return [...new Set(faults)];
    },
    async firstFault(cells) {
      for (const cell of cells) {
        const [fault] = await alone(cell);
        if (fault) return fault;
      }
      return null;
    },
    async answersTo(cells) {
      const answers: [Cell, Answer][] = [];
      for (const cell of cells) {
        answers.push([cell, await ask(cell)]);
        if (cell.sent.method !== 'GET') await undo.changes();
      }
      return answers;
    },
  };
}
