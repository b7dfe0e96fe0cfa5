import fc from 'fast-check';
import { colourEdges } from './colouring.js';

describe('meetings get rounds', () => {
  it('as few as the busiest has meetings, and nobody has two at a time', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ person: fc.nat(12), table: fc.nat(7) }), {
          selector: ({ person, table }) => `${person} ${table}`,
          maxLength: 80,
        }),
        fc.integer({ min: 1, max: 3 }),
        (edges, places) => {
          const count = (key: 'person' | 'table') =>
            edges.map((edge) => edges.filter((other) => other[key] === edge[key]).length);
          const rounds = Math.max(1, ...count('person'), ...count('table').map((n) => Math.ceil(n / places)));
          const colours = colourEdges(edges, rounds, () => places);
          for (let round = 0; round < rounds; round += 1) {
            const now = edges.filter((_, n) => colours[n] === round);
            expect(new Set(now.map(({ person }) => person)).size).toBe(now.length);
            for (const { table } of now)
              expect(now.filter((one) => one.table === table).length).toBeLessThanOrEqual(places);
          }
          expect(colours.every((colour) => colour >= 0 && colour < rounds)).toBe(true);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});
