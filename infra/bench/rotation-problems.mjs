import { Chance } from '../simulate/chance.mjs';

/**
 * An evening as it could be: everybody wishes for three to eight tables in order, some tables far more than others; one in ten
 * wishes for nothing; tables are interested in one of ten people who wish for them. Always the same one.
 * @param {number} tables @param {number} people @param {number} rounds
 * @param {{ seed?: number | string, windows?: number, objective?: 'fair' | 'weight' }} [options] windows: share of people and
 *   tables that come late or go early
 */
export function eveningOf(tables, people, rounds, { seed = 1, windows = 0, objective = 'fair' } = {}) {
  const chance = new Chance(`${seed}/${tables}x${people}x${rounds}`);
  const window = (/** @type {Chance} */ own) => {
    if (!own.happens(windows)) return {};
    const missed = 1 + Math.floor(own.next() * (rounds / 3));
    const isLate = own.happens(0.5);
    return { rounds: Array.from({ length: rounds - missed }, (_, n) => n + 1 + (isLate ? missed : 0)) };
  };
  const tableIds = Array.from({ length: tables }, (_, n) => `t${n + 1}`);
  /** @type {{ table: string, person: string, weight: number }[]} */
  const interest = [];
  const persons = Array.from({ length: people }, (_, n) => {
    const own = chance.of(`person ${n}`);
    const id = `p${n + 1}`;
    if (own.happens(0.1)) return { id, ...window(own) };
    const count = Math.min(tables, 3 + Math.floor(6 * own.next()));
    /** @type {Set<number>} */
    const wished = new Set();
    while (wished.size < count) wished.add(Math.floor(tables * own.next() ** 1.6));
    const wishes = [...wished].map((table, nth) => ({ table: tableIds[table], weight: 10 - nth }));
    for (const { table } of wishes)
      if (own.happens(0.1)) interest.push({ table, person: id, weight: 1 + Math.floor(5 * own.next()) });
    return { id, wishes, ...window(own) };
  });
  return {
    ...{ rounds, objective, interest, people: persons },
    tables: tableIds.map((id) => ({ id, ...window(chance.of(id)) })),
  };
}
