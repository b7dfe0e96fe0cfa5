import { NetworkBuilder, type Network } from './flow/network.js';
import type { Instance } from './instance.types.js';

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
  /** For each person who can meet somebody, the arcs of their first, second … further meeting, as far as levels ask for them. */
  meetings: { person: number; arcs: number[] }[];
  /** For each table, its shares that are still open: the number of the share (from 1), and its arc. */
  shares: { share: number; arc: number; capacity: number }[];
}

export function networkOf(instance: Instance): LevelsNetwork {
  const { people, tables, firstPair, pairPerson, pairTable, pairIsWish, pairWeight, most, hasWishes, isMet } =
    instance;
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

  const units = unitsWorthTelling(instance);
  const unrooted: number[] = [];
  const nodeOf = new Int32Array(people).fill(-1);
  for (let person = 0; person < people; person += 1) {
    const can = most[person] as number;
    if (can === 0) continue;
    const [from, to] = [firstPair[person] as number, firstPair[person + 1] as number];
    const node = builder.addNode();
    nodeOf[person] = node;
    const arcs = Array.from({ length: Math.min(can, units) }, () => builder.addArc(0, node, 1));
    if (can > units) builder.addArc(0, node, can - units);
    meetings.push({ person, arcs });
    const isOpen =
      hasWishes[person] === 1 && isMet[person] === 0 && pairIsWish.subarray(from, to).includes(1);
    const wishes = isOpen ? builder.addNode() : node;
    let [isRooted, areWishesRooted] = [false, false];
    for (let pair = from; pair < to; pair += 1) {
      if (isSeldom(pair)) continue;
      const isWish = isOpen && pairIsWish[pair] === 1;
      const arc = builder.addArc(isWish ? wishes : node, tableNode[pairTable[pair] as number] as number, 1);
      pairArc[pair] = arc;
      if (isWish && !areWishesRooted) tree.push({ node: wishes, arc });
      else if (!isWish && !isRooted) tree.push({ node, arc });
      if (isWish) areWishesRooted = true;
      else isRooted = true;
    }
    if (isOpen) {
      const first = builder.addArc(node, wishes, 1);
      wishMet.push(first);
      if (can > 1) builder.addArc(node, wishes, can - 1);
      if (!isRooted) tree.push({ node, arc: first });
    } else if (!isRooted) unrooted.push(person);
  }

  builder.nowSeldomArcs();
  for (let pair = 0; pair < pairTable.length; pair += 1) {
    const node = nodeOf[pairPerson[pair] as number] as number;
    if (node < 0 || !isSeldom(pair)) continue;
    pairArc[pair] = builder.addArc(node, tableNode[pairTable[pair] as number] as number, 1);
  }
  for (const person of unrooted)
    tree.push({ node: nodeOf[person] as number, arc: pairArc[firstPair[person] as number] as number });
  return { network: builder.build(), tree, pairArc, wishMet, meetings, shares };

  function isSeldom(pair: number): boolean {
    return pairIsWish[pair] === 0 && pairWeight[pair] === 0;
  }
}

/**
 * How many of a person's meetings need an arc of their own: so many as everybody could possibly have at least, and one more; and
 * every one of a minimum.
 */
function unitsWorthTelling({ had, most, least, seats }: Instance): number {
  const room = seats.reduce((total, one) => total + one, 0);
  const needed = (floor: number) =>
    most.reduce(
      (total, can, person) => total + Math.max(0, Math.min(can, floor - (had[person] as number))),
      0,
    );
  const highest = most.reduce(
    (highestYet, can, person) => Math.max(highestYet, can + (had[person] as number)),
    0,
  );
  let floor = 0;
  while (floor < highest && needed(floor + 1) <= room) floor += 1;
  return least.reduce((one, other) => Math.max(one, other), floor + 1);
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
