import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  knownToEmployer,
  openStates,
  proposalMoves,
  type ProposalState,
  proposalStates,
  waitsFor,
} from './proposal.states.js';

/** Any walk through the table: at each state one of the moves that it has. */
const walk = (choices: number[]) => {
  const path: { state: ProposalState; by: string | null }[] = [{ state: 'asked', by: null }];
  for (const choice of choices) {
    const { state } = path.at(-1) as (typeof path)[number];
    const moves = proposalMoves.filter(({ from }) => from.includes(state));
    const move = moves[choice % moves.length];
    if (!move) break;
    path.push({ state: move.to, by: move.name });
  }
  return path;
};
const walks = fc.array(fc.nat(), { maxLength: 30 }).map(walk);

describe('the states of a proposal', () => {
  it('lead to the firm by no way but the young person’s yes', () => {
    fc.assert(
      fc.property(walks, (path) => {
        const known = path.findIndex(({ state }) => knownToEmployer.includes(state));
        const yes = path.findIndex(({ by }) => by === 'say_yes');
        return known === -1 || (yes !== -1 && yes < known);
      }),
      { numRuns: 5000 },
    );
  });

  it('let nobody but the young person say yes, no or later, or take the yes back', () => {
    const theirs = proposalMoves.filter(({ by }) => by.includes('young_person'));
    expect(theirs.map(({ name }) => name)).toEqual(['say_later', 'say_no', 'say_yes', 'take_back']);
    for (const { by } of theirs) expect(by).toEqual(['young_person']);
  });

  it('never go back to the firm once the yes was taken back or the proposal withdrawn', () => {
    for (const over of ['no', 'taken_back', 'withdrawn', 'run_out', 'not_now', 'taken'] as const)
      expect([over, proposalMoves.filter(({ from }) => from.includes(over))]).toEqual([over, []]);
  });

  it('are all reached, and wait for somebody exactly as long as they are open', () => {
    const reached = new Set(['asked', ...proposalMoves.map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...proposalStates].sort());
    for (const state of proposalStates)
      expect([state, waitsFor(state) !== null]).toEqual([state, openStates.includes(state)]);
  });

  it('are drawn as they are', () => {
    const drawn = readFileSync(join(import.meta.dirname, '../../../docs/proposals.md'), 'utf8');
    const lines = [...drawn.matchAll(/^ {2}(\w+) --> (\w+) : (\w+)$/gm)].map(
      ([, from, to, name]) => `${from} ${name} ${to}`,
    );
    const table = proposalMoves.flatMap(({ name, from, to }) => from.map((one) => `${one} ${name} ${to}`));
    expect(lines).toEqual(table);
  });
});
