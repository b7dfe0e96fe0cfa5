/**
 * The most meetings one person, or one table, could have if nobody else were there: rounds (or seats) on one side, whom to meet on
 * the other, as many pairs as possible. Kuhn's augmenting paths (1955), in the small.
 * @param enough no need to look for more than so many
 */
export function mostAlone(
  slots: number,
  others: number,
  canMeet: (slot: number, other: number) => boolean,
  enough: number,
): number {
  const slotOf = new Int32Array(others).fill(-1);
  const seenIn = new Int32Array(others).fill(-1);
  let count = 0;
  for (let slot = 0; slot < slots && count < enough; slot += 1) if (seat(slot, slot)) count += 1;
  return count;

  function seat(slot: number, search: number): boolean {
    for (let other = 0; other < others; other += 1) {
      if (seenIn[other] === search || !canMeet(slot, other)) continue;
      seenIn[other] = search;
      const before = slotOf[other] as number;
      if (before >= 0 && !seat(before, search)) continue;
      slotOf[other] = slot;
      return true;
    }
    return false;
  }
}
