import fc from 'fast-check';
import { type PromiseMove, promiseMoves, type PromiseStatus } from './promise.states.js';

describe('a promise to or of a firm', () => {
  it('moves once at most, from open, whatever is tried', () => {
    const names = fc.constantFrom<PromiseMove['name']>('keep', 'drop');
    fc.assert(
      fc.property(fc.array(names), (tried) => {
        const path: PromiseStatus[] = ['open'];
        for (const name of tried) {
          const move = promiseMoves.find((one) => one.name === name && one.from === path.at(-1));
          if (move) path.push(move.to);
        }
        expect(path.length).toBe(tried.length > 0 ? 2 : 1);
      }),
    );
  });
});
