/** A directed network in flat arrays; node 0 is the root, through which everything that flows goes round. */
export interface Network {
  nodes: number;
  arcs: number;
  /** The arcs before this one are looked at first; it only saves time. */
  often: number;
  from: Int32Array;
  to: Int32Array;
  /** Units, whole. */
  capacity: Int32Array;
}

/** Collects arcs before their number is known. */
export class NetworkBuilder {
  #nodes = 1;
  #often = Infinity;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #capacity: number[] = [];

  addNode(): number {
    return this.#nodes++;
  }

  /** @returns the number of the arc */
  addArc(from: number, to: number, capacity: number): number {
    this.#from.push(from);
    this.#to.push(to);
    return this.#capacity.push(capacity) - 1;
  }

  /** Arcs from here on are seldom of use. */
  nowSeldomArcs(): void {
    this.#often = this.#from.length;
  }

  build(): Network {
    return {
      nodes: this.#nodes,
      arcs: this.#from.length,
      often: Math.min(this.#often, this.#from.length),
      from: Int32Array.from(this.#from),
      to: Int32Array.from(this.#to),
      capacity: Int32Array.from(this.#capacity),
    };
  }
}
