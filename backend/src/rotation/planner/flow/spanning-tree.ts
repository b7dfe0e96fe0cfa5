import type { Network } from './network.js';

/**
 * The tree of a basis: every node but the root hangs on its parent by one arc. Children are doubly linked lists, so that a branch
 * is re-hung in time proportional to the path that turns round, and its potentials in time proportional to the branch.
 */
export class SpanningTree {
  readonly parent: Int32Array;
  /** The arc to the parent. */
  readonly arc: Int32Array;
  /** 1: that arc leads up to the parent, 0: down from it. */
  readonly isUp: Uint8Array;
  readonly depth: Int32Array;
  readonly potential: Float64Array;
  readonly #child: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;

  constructor(private readonly network: Network) {
    const { nodes } = network;
    this.parent = new Int32Array(nodes).fill(-1);
    this.arc = new Int32Array(nodes).fill(-1);
    this.isUp = new Uint8Array(nodes);
    this.depth = new Int32Array(nodes);
    this.potential = new Float64Array(nodes);
    this.#child = new Int32Array(nodes).fill(-1);
    this.#next = new Int32Array(nodes).fill(-1);
    this.#previous = new Int32Array(nodes).fill(-1);
  }

  hang(node: number, parent: number, arc: number): void {
    this.parent[node] = parent;
    this.arc[node] = arc;
    this.isUp[node] = this.network.from[arc] === node ? 1 : 0;
    const first = this.#child[parent] as number;
    this.#next[node] = first;
    this.#previous[node] = -1;
    if (first >= 0) this.#previous[first] = node;
    this.#child[parent] = node;
  }

  /** The branch at `top` is turned round so that `node` of it hangs on `parent` by `arc`. */
  rehang(node: number, parent: number, arc: number, top: number): void {
    let child = node;
    let above = parent;
    let by = arc;
    for (;;) {
      const oldParent = this.parent[child] as number;
      const oldArc = this.arc[child] as number;
      this.#cut(child);
      this.hang(child, above, by);
      if (child === top) return;
      above = child;
      by = oldArc;
      child = oldParent;
    }
  }

  /** Potentials (and depths) of a branch, from its parent's: along each arc of the tree, cost + potential(from) − potential(to) = 0. */
  setPotentials(top: number, cost: Float64Array): void {
    let node = top;
    for (;;) {
      const above = this.parent[node] as number;
      if (above >= 0) {
        const price = cost[this.arc[node] as number] as number;
        this.potential[node] = (this.potential[above] as number) + (this.isUp[node] ? -price : price);
        this.depth[node] = (this.depth[above] as number) + 1;
      }
      const child = this.#child[node] as number;
      if (child >= 0) {
        node = child;
        continue;
      }
      while (node !== top && (this.#next[node] as number) < 0) node = this.parent[node] as number;
      if (node === top) return;
      node = this.#next[node] as number;
    }
  }

  #cut(node: number): void {
    const next = this.#next[node] as number;
    const previous = this.#previous[node] as number;
    if (previous >= 0) this.#next[previous] = next;
    else this.#child[this.parent[node] as number] = next;
    if (next >= 0) this.#previous[next] = previous;
  }
}
