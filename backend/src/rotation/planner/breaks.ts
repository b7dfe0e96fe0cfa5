/**
 * The most meetings that fit into one person's evening if there are never more than `inARow` of them without a break, and a choice
 * of rounds that reaches it. Dynamic programming over rounds and the length of the run so far.
 * @param free 1 for each round in which they could meet somebody
 * @param taken 1 for each round in which a meeting stands already
 * @param isEager rest as late as possible; else as early as possible
 * @returns flags of the rounds that are used, those taken included; undefined: those taken alone break the rule
 */
export function restfulRounds(
  free: Uint8Array,
  taken: Uint8Array,
  inARow: number,
  isEager: boolean,
): Uint8Array | undefined {
  const rounds = free.length;
  // most[round][run]: meetings from here on, when `run` meetings lie directly before.
  const most = Array.from({ length: rounds + 1 }, () => new Int32Array(inARow + 1));
  for (let round = rounds - 1; round >= 0; round -= 1)
    for (let run = 0; run <= inARow; run += 1) {
      const rest = taken[round] ? -Infinity : (most[round + 1]?.[0] ?? 0);
      const meet = canMeet(round, run) ? 1 + (most[round + 1]?.[run + 1] ?? 0) : -Infinity;
      (most[round] as Int32Array)[run] = Math.max(rest, meet, -IMPOSSIBLE);
    }
  if ((most[0]?.[0] ?? 0) < 0) return undefined;
  const used = new Uint8Array(rounds);
  let run = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rest = taken[round] ? -Infinity : (most[round + 1]?.[0] ?? 0);
    const meet = canMeet(round, run) ? 1 + (most[round + 1]?.[run + 1] ?? 0) : -Infinity;
    const meets = meet > rest || (meet === rest && isEager);
    used[round] = meets ? 1 : 0;
    run = meets ? run + 1 : 0;
  }
  return used;

  function canMeet(round: number, run: number): boolean {
    return Boolean(free[round] || taken[round]) && run < inARow;
  }
}

const IMPOSSIBLE = 1e6;
