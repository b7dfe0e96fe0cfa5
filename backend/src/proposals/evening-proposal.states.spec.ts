import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerable, eveningMoves, eveningStates } from './evening-proposal.states.js';

describe('the states of a proposal to an evening', () => {
  it('are all reached, and left by somebody exactly where an answer is still possible', () => {
    const reached = new Set(['asked', ...eveningMoves.map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...eveningStates].sort());
    for (const state of eveningStates)
      expect([state, eveningMoves.some(({ from }) => from.includes(state))]).toEqual([
        state,
        answerable.includes(state),
      ]);
  });

  it('let nobody but the young person say yes, no or later', () => {
    const theirs = eveningMoves.filter(({ by }) => by === 'young_person').map(({ name }) => name);
    expect(theirs).toEqual(['say_later', 'say_no', 'say_yes', 'find_full']);
  });

  it('are taken back by staff only while they are not answered', () => {
    const theirs = eveningMoves.filter(({ by }) => by === 'staff');
    expect(theirs).toEqual([{ name: 'withdraw', from: ['asked', 'later'], to: 'withdrawn', by: 'staff' }]);
  });

  it('are drawn as they are', () => {
    const drawn = readFileSync(join(import.meta.dirname, '../../../docs/evening-proposals.md'), 'utf8');
    const lines = [...drawn.matchAll(/^ {2}(\w+) --> (\w+) : (\w+)$/gm)].map(
      ([, from, to, name]) => `${from} ${name} ${to}`,
    );
    const table = eveningMoves.flatMap(({ name, from, to }) => from.map((one) => `${one} ${name} ${to}`));
    expect(lines).toEqual(table);
  });
});
