import type { Block } from './blocks.js';
import type { Instance } from './instance.types.js';

/** How many moves are tried for each pair before it is left out. */
const MOVES_FOR_EACH_PAIR = 60;
const LEAST_MOVES = 3000;

/**
 * Puts chosen pairs into blocks of rounds, so that nobody has more meetings in a block than it has rounds, and no table more than
 * seats. A pair that finds no room takes that of others, which then look for another block; whatever was pushed out lately is left
 * where it is (tabu search, Glover 1989). Deterministic.
 * @returns by pair its block; a pair that found none is missing, and one that weighs less goes first
 */
export function putIntoBlocks(
  instance: Instance,
  pairs: readonly number[],
  blocks: readonly Block[],
): Map<number, number> {
  const { people, tables, rounds, seats, free, pairPerson, pairTable, pairWeight, pairPromised } = instance;
  const room = blocks.map(({ rounds: own }) => {
    const first = own[0] as number;
    const peopleRoom = Int32Array.from({ length: people }, (_, p) =>
      free[p * rounds + first] ? own.length : 0,
    );
    const tableRoom = Int32Array.from(
      { length: tables },
      (_, t) => own.length * (seats[t * rounds + first] as number),
    );
    return { people: peopleRoom, tables: tableRoom };
  });
  const isOpen = (pair: number, block: number) =>
    (free[(pairPerson[pair] as number) * rounds + (blocks[block]?.rounds[0] as number)] as number) > 0 &&
    (seats[(pairTable[pair] as number) * rounds + (blocks[block]?.rounds[0] as number)] as number) > 0;
  const choices = new Map(
    pairs.map((pair) => [pair, [...blocks.keys()].filter((block) => isOpen(pair, block))]),
  );
  const ofPerson = blocks.map(() => new Map<number, Set<number>>());
  const ofTable = blocks.map(() => new Map<number, Set<number>>());
  const blockOf = new Map<number, number>();
  const movedAt = new Map<number, number>();
  let move = 0;

  const take = (pair: number, block: number, by: 1 | -1) => {
    const [person, table] = [pairPerson[pair] as number, pairTable[pair] as number];
    const here = room[block] as (typeof room)[number];
    here.people[person] = (here.people[person] as number) - by;
    here.tables[table] = (here.tables[table] as number) - by;
    for (const [sets, key] of [
      [ofPerson[block] as Map<number, Set<number>>, person],
      [ofTable[block] as Map<number, Set<number>>, table],
    ] as const) {
      const set = sets.get(key) ?? new Set();
      sets.set(key, set);
      if (by === 1) set.add(pair);
      else set.delete(pair);
    }
    if (by === 1) blockOf.set(pair, block);
    else blockOf.delete(pair);
  };
  /** Whoever moved the longest time ago and has somewhere else to go. */
  const whoGoes = (set: Set<number> | undefined) => {
    let [best, bestAt] = [-1, Infinity];
    for (const pair of set ?? []) {
      const at = (movedAt.get(pair) ?? -1) + ((choices.get(pair)?.length ?? 0) < 2 ? 1e6 : 0);
      if (at < bestAt) [best, bestAt] = [pair, at];
    }
    return { pair: best, at: bestAt };
  };

  // Who has the least choice goes first.
  const waiting = [...pairs].sort(
    (one, other) =>
      (choices.get(one)?.length ?? 0) - (choices.get(other)?.length ?? 0) ||
      (pairWeight[other] as number) - (pairWeight[one] as number),
  );
  const most = LEAST_MOVES + MOVES_FOR_EACH_PAIR * pairs.length;
  for (let next = 0; next < waiting.length && move < most; next += 1) {
    const pair = waiting[next] as number;
    const [person, table] = [pairPerson[pair] as number, pairTable[pair] as number];
    let best: { block: number; out: number[]; cost: number } | undefined;
    for (const block of choices.get(pair) ?? []) {
      const here = room[block] as (typeof room)[number];
      const pushed = [
        ...((here.people[person] as number) > 0 ? [] : [whoGoes(ofPerson[block]?.get(person))]),
        ...((here.tables[table] as number) > 0 ? [] : [whoGoes(ofTable[block]?.get(table))]),
      ];
      const slack =
        pushed.length === 0 ? (here.people[person] as number) + (here.tables[table] as number) : 0;
      const isPromised = blocks[block]?.rounds.includes(pairPromised[pair] as number);
      const cost = pushed.reduce(
        (total, { at }) => total + 1e9 + Math.max(0, at + 1) * 1e3,
        isPromised ? -1e6 : -slack,
      );
      if (!best || cost < best.cost) best = { block, cost, out: [...new Set(pushed.map((one) => one.pair))] };
    }
    if (!best) continue;
    move += 1;
    for (const out of best.out) {
      take(out, blockOf.get(out) as number, -1);
      movedAt.set(out, move);
      waiting.push(out);
    }
    take(pair, best.block, 1);
    movedAt.set(pair, move);
  }
  return fillUp();

  /** What is left out at the end may still fit somewhere. */
  function fillUp(): Map<number, number> {
    const left = pairs
      .filter((pair) => !blockOf.has(pair))
      .sort((one, other) => (pairWeight[other] as number) - (pairWeight[one] as number));
    for (const pair of left) {
      const block = choices.get(pair)?.find((one) => {
        const here = room[one] as (typeof room)[number];
        return (
          (here.people[pairPerson[pair] as number] as number) > 0 &&
          (here.tables[pairTable[pair] as number] as number) > 0
        );
      });
      if (block !== undefined) take(pair, block, 1);
    }
    return blockOf;
  }
}
