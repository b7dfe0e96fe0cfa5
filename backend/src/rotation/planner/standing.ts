import type { Instance } from './instance.types.js';
import { sum } from './numbering.js';
import type { Placed } from './rotation.types.js';

/** How well a plan does, from what matters most to what matters least. */
export interface Standing {
  /** Meetings that are missing to people's minimums; smaller is better, everything else is better when bigger. */
  short: number;
  /** People who had wishes and got one. */
  wishes: number;
  /** People without wishes who met somebody. */
  neutrals: number;
  /** Everybody has so many meetings, or all they can have. */
  least: number;
  /** Every table has so many at each place, or all it can have. */
  leastShare: number;
  value: number;
  meetings: number;
  kept: number;
}

const ORDER = ['wishes', 'neutrals', 'least', 'leastShare', 'value', 'meetings', 'kept'] as const;

/** Positive: `one` is better than `other`. */
export function compareStandings(one: Standing, other: Standing): number {
  if (one.short !== other.short) return other.short - one.short;
  for (const goal of ORDER) {
    const difference = one[goal] - other[goal];
    if (Math.abs(difference) > 1e-9 * Math.max(1, Math.abs(one[goal]))) return difference;
  }
  return 0;
}

/** Counted from the meetings themselves, not from whatever found them. */
export function standingOf(instance: Instance, placed: readonly Pick<Placed, 'pair'>[]): Standing {
  const {
    problem,
    had,
    tableHad,
    most,
    least,
    tableMost,
    hasWishes,
    isMet,
    pairPerson,
    pairTable,
    pairWeight,
  } = instance;
  const isFair = problem.objective === 'fair';
  const [more, tableMore, wished] = [
    new Int32Array(had.length),
    new Int32Array(tableHad.length),
    isMet.slice(),
  ];
  let [value, kept] = [instance.valueHad, 0];
  for (const { pair } of placed) {
    const [person, table] = [pairPerson[pair] as number, pairTable[pair] as number];
    more[person] = (more[person] as number) + 1;
    tableMore[table] = (tableMore[table] as number) + 1;
    if (instance.pairIsWish[pair]) wished[person] = 1;
    value += pairWeight[pair] as number;
    kept += (instance.pairPromised[pair] as number) >= 0 ? 1 : 0;
  }
  const highest = highestFloors(instance);
  return {
    short: sum(least.map((one, person) => Math.max(0, one - (more[person] as number)))),
    wishes: isFair ? sum(wished) : sum(isMet),
    neutrals: isFair
      ? sum(had.map((one, person) => (!hasWishes[person] && one + (more[person] as number) > 0 ? 1 : 0)))
      : sum(had.map((one, person) => (!hasWishes[person] && one > 0 ? 1 : 0))),
    least: isFair
      ? floorOf(highest.least, had.length, (n) => [had[n] as number, more[n] as number, most[n] as number, 1])
      : 0,
    leastShare: isFair
      ? floorOf(highest.leastShare, tableHad.length, (n) => [
          tableHad[n] as number,
          tableMore[n] as number,
          tableMost[n] as number,
          problem.tables[n]?.places ?? 1,
        ])
      : 0,
    value,
    meetings: instance.scope.standing.length + placed.length,
    kept,
  };
}

/** What the floors are if everybody, and every table, has all they can have. */
export function highestFloors({ problem, had, most, tableHad, tableMost }: Instance): {
  least: number;
  leastShare: number;
} {
  let [least, leastShare] = [0, 0];
  had.forEach((one, person) => (least = Math.max(least, one + (most[person] as number))));
  problem.tables.forEach(({ places }, t) => {
    leastShare = Math.max(
      leastShare,
      Math.ceil(((tableHad[t] as number) + (tableMost[t] as number)) / places),
    );
  });
  return { least, leastShare };
}

/** The largest floor so that each has so many (at each place), or all they can. */
function floorOf(
  highest: number,
  count: number,
  at: (n: number) => [had: number, more: number, most: number, places: number],
): number {
  let floor = highest;
  for (let n = 0; n < count; n += 1) {
    const [had, more, most, places] = at(n);
    if (more < most) floor = Math.min(floor, Math.floor((had + more) / places));
  }
  return floor;
}
