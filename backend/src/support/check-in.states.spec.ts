import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkInMoves, type CheckInState, checkInStates, drawn } from './check-in.states.js';

/** Any walk along the table from the day when it was planned, as the names of its moves. */
const walks = fc.array(fc.nat()).map((choices) => {
  let state: CheckInState = 'planned';
  return choices.flatMap((choice) => {
    const open = checkInMoves.filter(({ from }) => from.includes(state));
    const move = open[choice % Math.max(open.length, 1)];
    if (!move) return [];
    state = move.to;
    return [move.name];
  });
});

describe('the ways of a question after the start', () => {
  it('skip no step: nobody answers or is given up before they were asked, or before no message reached them', () => {
    let answers = 0;
    fc.assert(
      fc.property(walks, (walk) => {
        const answered = walk.indexOf('answer');
        if (answered >= 0) answers += 1;
        const before = walk.slice(0, answered < 0 ? 0 : answered);
        expect(answered < 0 || before.includes('ask') || before.includes('reach_nobody')).toBe(true);
        const given = walk.indexOf('give_up');
        expect(given < 0 || walk.slice(0, given).includes('ask')).toBe(true);
      }),
    );
    expect(answers).toBeGreaterThan(20);
  });

  it('keep an answer: nothing but another answer of the same side comes after it', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const answered = walk.indexOf('answer');
        const after = answered < 0 ? [] : walk.slice(answered + 1);
        expect(after.filter((name) => name !== 'answer')).toEqual([]);
      }),
    );
  });

  it('are answered by the side that was asked, and by nobody for it', () => {
    expect(checkInMoves.filter(({ to }) => to === 'answered').map(({ by }) => by)).toEqual(['asked_side']);
    expect(new Set(['planned', ...checkInMoves.map(({ to }) => to)])).toEqual(new Set(checkInStates));
  });

  it('stand in docs/support.md as they are', () => {
    expect(readFileSync('../docs/support.md', 'utf8')).toContain(`\`\`\`mermaid\n${drawn()}\n\`\`\``);
  });
});
