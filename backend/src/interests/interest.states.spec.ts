import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import {
  active,
  diagram,
  type InterestMove,
  interestMove,
  interestMoves,
  type InterestStatus,
  interestStatuses,
} from './interest.states.js';

const names = interestMoves.map(({ name }) => name);

/** What the services do with a move: where it does not begin, nothing happens. */
const after = (status: InterestStatus, name: InterestMove['name']): InterestStatus => {
  const { from, to } = interestMove(name);
  return from.includes(status) ? to : status;
};

describe('the states of an interest', () => {
  it('by whatever moves, in whatever order: what has ended stays ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), (moves) => {
        let status: InterestStatus = 'sent';
        for (const name of moves) {
          const next = after(status, name);
          if (!active.includes(status)) expect(next).toBe(status);
          expect(interestStatuses).toContain(next);
          status = next;
        }
      }),
    );
  });

  it('every one can be reached, and every one that goes on can end in each way', () => {
    expect(new Set(['sent', ...interestMoves.map(({ to }) => to)])).toEqual(new Set(interestStatuses));
    for (const status of active)
      for (const end of interestStatuses.filter((one) => !active.includes(one)))
        expect(interestMoves.some(({ from, to }) => to === end && from.includes(status))).toBe(true);
  });

  it('nobody moves back to the beginning, and no move begins at an end', () => {
    expect(interestMoves.filter(({ to }) => to === 'sent')).toEqual([]);
    expect(interestMoves.flatMap(({ from }) => from).filter((one) => !active.includes(one))).toEqual([]);
  });

  it('are drawn in the documentation as they are', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/interests.md'), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${diagram()}\n\`\`\``);
  });
});
