import { NetworkBuilder, type Network } from './flow/network.js';
import type { Instance } from './instance.js';

/**
 * Who meets whom, as things that flow: out of the root to people, over pairs to tables, and back to the root. One unit is one
 * meeting. Rounds are not in it: how many there are says how much fits.
 *
 *     root ─(one arc for each meeting)→ person ─(pair)→ table ─(one arc for each share)→ root
 *                                         └→ wishes ─(pair)→ table
 *
 * A person whose wishes are still open has a node of their own for them, reached by two arcs: the first unit over it is "a wish
 * met" and counts, the others do not.
 */
export interface LevelsNetwork {
  network: Network;
  /** A spanning tree of empty arcs towards the root. */
  tree: { node: number; arc: number }[];
  /** By pair: its arc. */
  pairArc: Int32Array;
  /** The arcs whose flow is "a wish met". */
  wishMet: number[];
  /** For each person who can meet somebody, the arcs of their first, second … further meeting. */
  meetings: { person: number; arcs: number[] }[];
  /** For each table, its shares that are still open: the number of the share (from 1), and its arc. */
  shares: { share: number; arc: number; capacity: number }[];
}

export function networkOf(instance: Instance): LevelsNetwork {
  const { people, tables, firstPair, pairTable, pairIsWish, most, hasWishes, isMet } = instance;
  const builder = new NetworkBuilder();
  const tree: LevelsNetwork['tree'] = [];
  const pairArc = new Int32Array(pairTable.length).fill(-1);
  const [wishMet, meetings, shares]: [number[], LevelsNetwork['meetings'], LevelsNetwork['shares']] = [
    [],
    [],
    [],
  ];

  const tableNode = new Int32Array(tables).fill(-1);
  for (let table = 0; table < tables; table += 1) {
    const own = sharesOf(instance, table);
    if (own.length === 0) continue;
    const node = builder.addNode();
    tableNode[table] = node;
    own.forEach(({ share, capacity }, n) => {
      const arc = builder.addArc(node, 0, capacity);
      shares.push({ share, arc, capacity });
      if (n === 0) tree.push({ node, arc });
    });
  }

  for (let person = 0; person < people; person += 1) {
    if (most[person] === 0) continue;
    const [from, to] = [firstPair[person] as number, firstPair[person + 1] as number];
    const node = builder.addNode();
    const arcs = Array.from({ length: most[person] as number }, () => builder.addArc(0, node, 1));
    meetings.push({ person, arcs });
    const isOpen =
      hasWishes[person] === 1 && isMet[person] === 0 && pairIsWish.subarray(from, to).includes(1);
    const wishes = isOpen ? builder.addNode() : node;
    let [isRooted, areWishesRooted] = [false, !isOpen];
    for (let pair = from; pair < to; pair += 1) {
      const isWish = isOpen && pairIsWish[pair] === 1;
      const arc = builder.addArc(isWish ? wishes : node, tableNode[pairTable[pair] as number] as number, 1);
      pairArc[pair] = arc;
      if (isWish && !areWishesRooted) {
        tree.push({ node: wishes, arc });
        areWishesRooted = true;
      } else if (!isWish && !isRooted) {
        tree.push({ node, arc });
        isRooted = true;
      }
    }
    if (isOpen) {
      const first = builder.addArc(node, wishes, 1);
      wishMet.push(first);
      if (arcs.length > 1) builder.addArc(node, wishes, arcs.length - 1);
      if (!isRooted) tree.push({ node, arc: first });
    }
  }
  return { network: builder.build(), tree, pairArc, wishMet, meetings, shares };
}

/**
 * A table's share number n is its n-th meeting at each of its places; meetings that stand have used up the first ones.
 * @returns only those with room, and how many meetings each still holds
 */
function sharesOf(
  { problem, tableHad, tableMost }: Instance,
  table: number,
): { share: number; capacity: number }[] {
  const places = problem.tables[table]?.places ?? 1;
  const [from, to] = [tableHad[table] as number, (tableHad[table] as number) + (tableMost[table] as number)];
  const shares: { share: number; capacity: number }[] = [];
  for (let share = Math.floor(from / places) + 1; (share - 1) * places < to; share += 1) {
    const capacity = Math.min(share * places, to) - Math.max((share - 1) * places, from);
    if (capacity > 0) shares.push({ share, capacity });
  }
  return shares;
}
