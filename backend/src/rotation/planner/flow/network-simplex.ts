import type { Network } from './network.js';
import { SpanningTree } from './spanning-tree.js';

const FROZEN = 0;
const EMPTY = 1;
const FULL = -1;

/**
 * Cheapest circulations by the primal network simplex method (Dantzig 1951; strongly feasible trees after Cunningham 1976 keep it
 * from going in circles; pricing in blocks as in Kovács, "Minimum-cost flow algorithms: an experimental evaluation", 2015).
 *
 * Objectives come one after the other: `minimise` starts from where the last one ended, and `freeze` keeps exactly those flows that
 * are best for it. An arc whose reduced cost is not zero can only be changed at a loss, so it stays as it is for good; all others
 * are free for the next objective (complementary slackness). So a lexicographic optimum needs no huge weights. Costs are whole
 * numbers, and everything stays exact below 2^53.
 */
export class NetworkSimplex {
  readonly flow: Int32Array;
  /** EMPTY or FULL: may enter the tree; FROZEN: in the tree, or kept as it is for good. */
  readonly #state: Int8Array;
  readonly #tree: SpanningTree;
  #cost: Float64Array;
  readonly #scanFrom = new Int32Array(2);

  /**
   * Starts with no flow at all.
   * @param tree for each node but the root, an arc from it towards the root; together they are a spanning tree
   */
  constructor(
    private readonly network: Network,
    tree: readonly { node: number; arc: number }[],
  ) {
    this.flow = new Int32Array(network.arcs);
    this.#state = new Int8Array(network.arcs).fill(EMPTY);
    this.#cost = new Float64Array(network.arcs);
    this.#tree = new SpanningTree(network);
    for (const { node, arc } of tree) {
      this.#tree.hang(node, network.to[arc] as number, arc);
      this.#state[arc] = FROZEN;
    }
  }

  /** @returns the cost of the cheapest flow among those that are left; no flow costs less */
  minimise(cost: Float64Array): number {
    this.#cost = cost;
    this.#tree.setPotentials(0, cost);
    for (let arc = this.#entering(); arc >= 0; arc = this.#entering()) this.#pivot(arc);
    return this.#total();
  }

  /** From now on only flows that are best for the last objective are considered. */
  freeze(): void {
    for (let arc = 0; arc < this.network.arcs; arc += 1)
      if (this.#state[arc] !== FROZEN && this.#reducedCost(arc) !== 0) this.#state[arc] = FROZEN;
  }

  #total(): number {
    let total = 0;
    for (let arc = 0; arc < this.network.arcs; arc += 1)
      total += (this.flow[arc] as number) * (this.#cost[arc] as number);
    return total;
  }

  #reducedCost(arc: number): number {
    const { potential } = this.#tree;
    return (
      (this.#cost[arc] as number) +
      (potential[this.network.from[arc] as number] as number) -
      (potential[this.network.to[arc] as number] as number)
    );
  }

  /** An arc that gains; -1: none does, which is the proof. */
  #entering(): number {
    const { arcs, often } = this.network;
    const found = this.#search(0, often, 0);
    return found >= 0 || often === arcs ? found : this.#search(often, arcs, 1);
  }

  /** The arc that gains most in the next block that holds one that gains. The search goes on where it ended the last time. */
  #search(first: number, end: number, part: 0 | 1): number {
    const { from, to } = this.network;
    const { potential } = this.#tree;
    const state = this.#state;
    const cost = this.#cost;
    const count = end - first;
    const block = Math.max(20, Math.ceil(Math.sqrt(count)));
    let best = -1;
    let gain = 0;
    let left = block;
    let arc = Math.max(first, this.#scanFrom[part] as number);
    for (let seen = 0; seen < count; seen += 1) {
      const kind = state[arc] as number;
      if (kind !== FROZEN) {
        const reduced =
          (cost[arc] as number) +
          (potential[from[arc] as number] as number) -
          (potential[to[arc] as number] as number);
        if (kind * reduced < gain) {
          gain = kind * reduced;
          best = arc;
        }
      }
      arc = arc + 1 === end ? first : arc + 1;
      left -= 1;
      if (left === 0) {
        if (best >= 0) break;
        left = block;
      }
    }
    this.#scanFrom[part] = arc;
    return best;
  }

  /** Sends as much as fits round the cycle that the arc closes; the arc that stops it leaves the tree. */
  #pivot(entering: number): void {
    const { capacity, from, to } = this.network;
    const { parent, arc, isUp } = this.#tree;
    const isForward = this.#state[entering] === EMPTY;
    const first = (isForward ? from[entering] : to[entering]) as number;
    const second = (isForward ? to[entering] : from[entering]) as number;
    const meet = this.#meeting(first, second);

    let room = capacity[entering] as number;
    let leaving = -1;
    let side = second;
    for (let node = first; node !== meet; node = parent[node] as number) {
      const by = arc[node] as number;
      const fits = isUp[node]
        ? (this.flow[by] as number)
        : (capacity[by] as number) - (this.flow[by] as number);
      if (fits < room) {
        room = fits;
        leaving = node;
        side = first;
      }
    }
    for (let node = second; node !== meet; node = parent[node] as number) {
      const by = arc[node] as number;
      const fits = isUp[node]
        ? (capacity[by] as number) - (this.flow[by] as number)
        : (this.flow[by] as number);
      // The last one that stops the cycle, seen from where it meets: so the tree stays strongly feasible.
      if (fits <= room) {
        room = fits;
        leaving = node;
        side = second;
      }
    }

    if (room > 0) {
      this.flow[entering] = (this.flow[entering] as number) + (isForward ? room : -room);
      for (let node = first; node !== meet; node = parent[node] as number)
        this.flow[arc[node] as number] =
          (this.flow[arc[node] as number] as number) + (isUp[node] ? -room : room);
      for (let node = second; node !== meet; node = parent[node] as number)
        this.flow[arc[node] as number] =
          (this.flow[arc[node] as number] as number) + (isUp[node] ? room : -room);
    }
    if (leaving < 0) {
      this.#state[entering] = isForward ? FULL : EMPTY;
      return;
    }
    const left = arc[leaving] as number;
    this.#state[left] = this.flow[left] === 0 ? EMPTY : FULL;
    this.#state[entering] = FROZEN;
    const other = side === first ? second : first;
    this.#tree.rehang(side, other, entering, leaving);
    this.#tree.setPotentials(side, this.#cost);
  }

  #meeting(one: number, other: number): number {
    const { parent, depth } = this.#tree;
    let a = one;
    let b = other;
    while (a !== b)
      if ((depth[a] as number) >= (depth[b] as number)) a = parent[a] as number;
      else b = parent[b] as number;
    return a;
  }
}
