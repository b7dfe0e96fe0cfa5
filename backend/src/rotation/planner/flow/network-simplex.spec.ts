import fc from 'fast-check';
import { NetworkBuilder } from './network.js';
import { NetworkSimplex } from './network-simplex.js';

/** Pairs with two costs each, people and tables with room. */
const markets = fc
  .record({ people: fc.integer({ min: 1, max: 4 }), tables: fc.integer({ min: 1, max: 3 }) })
  .chain(({ people, tables }) =>
    fc.record({
      room: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: people, maxLength: people }),
      seats: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: tables, maxLength: tables }),
      costs: fc.array(fc.tuple(fc.integer({ min: -3, max: 2 }), fc.integer({ min: -9, max: 3 })), {
        minLength: people * tables,
        maxLength: people * tables,
      }),
    }),
  );

describe('cheapest flows', () => {
  it('are as cheap as the cheapest of all flows, first for one cost and then, among those, for the other', () => {
    fc.assert(
      fc.property(markets, ({ room, seats, costs }) => {
        const builder = new NetworkBuilder();
        const tables = seats.map(() => builder.addNode());
        const out = tables.map((node, t) => ({ node, arc: builder.addArc(node, 0, seats[t] as number) }));
        const pairs: number[] = [];
        const roots = room.map((most) => {
          const node = builder.addNode();
          builder.addArc(0, node, most);
          const own = tables.map((table) => builder.addArc(node, table, 1));
          pairs.push(...own);
          return { node, arc: own[0] as number };
        });
        const network = builder.build();
        const simplex = new NetworkSimplex(network, [...out, ...roots]);
        const cost = (nth: 0 | 1) => {
          const all = new Float64Array(network.arcs);
          pairs.forEach((arc, n) => (all[arc] = costs[n]?.[nth] as number));
          return all;
        };
        const first = simplex.minimise(cost(0));
        simplex.freeze();
        const second = simplex.minimise(cost(1));
        expect([first, second]).toEqual(cheapest(room, seats, costs));
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

/** Tries every set of pairs. */
function cheapest(room: number[], seats: number[], costs: [number, number][]): [number, number] {
  let best: [number, number] = [0, 0];
  const [left, leftSeats] = [[...room], [...seats]];
  const choose = (n: number, first: number, second: number): void => {
    if (first < best[0] || (first === best[0] && second < best[1])) best = [first, second];
    for (let pair = n; pair < costs.length; pair += 1) {
      const [person, table] = [Math.floor(pair / seats.length), pair % seats.length];
      if (!left[person] || !leftSeats[table]) continue;
      left[person] -= 1;
      leftSeats[table] -= 1;
      const [a, b] = costs[pair] as [number, number];
      choose(pair + 1, first + a, second + b);
      left[person] += 1;
      leftSeats[table] += 1;
    }
  };
  choose(0, 0, 0);
  return best;
}
