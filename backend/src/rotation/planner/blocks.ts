import type { Instance } from './instance.types.js';

/** Rounds in which the very same people and seats are free; in whatever order, they need not lie side by side. */
export interface Block {
  /** From 0, ascending. */
  rounds: number[];
}

/**
 * The rounds, put together where they do not differ. Inside a block any set of pairs that fits by number can be put into its
 * rounds (König), so only the block of a meeting has to be decided, not its round: one block if nobody has windows.
 * @param isSplit each round for itself, as people need who must not meet too many in a row
 */
export function blocksOf(instance: Instance, isSplit = false): Block[] {
  const { people, tables, rounds, seats, free } = instance;
  const blocks = new Map<string, Block>();
  for (let round = 0; round < rounds; round += 1) {
    let [key, seatsHere] = ['', 0];
    for (let t = 0; t < tables; t += 1) {
      seatsHere += seats[t * rounds + round] as number;
      key += `${seats[t * rounds + round]},`;
    }
    for (let p = 0; p < people; p += 1) key += free[p * rounds + round];
    if (seatsHere === 0) continue;
    if (isSplit) key = String(round);
    const block = blocks.get(key);
    if (block) block.rounds.push(round);
    else blocks.set(key, { rounds: [round] });
  }
  return [...blocks.values()];
}
