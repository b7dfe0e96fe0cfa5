/** How many deeds of the sample go on at once: fewer than the connections that a process may hold. */
const AT_ONCE = 8;

/** Does the work for each, some at a time; answers in the order of the items, whichever was done first. */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  work: (item: Item, nth: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  const left = items.entries();
  const hands = Array.from({ length: AT_ONCE }, async () => {
    for (const [nth, item] of left) results[nth] = await work(item, nth);
  });
  await Promise.all(hands);
  return results;
}
