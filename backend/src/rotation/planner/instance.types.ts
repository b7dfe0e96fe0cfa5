import type { Meeting, Problem } from './problem.schema.js';

export interface Scope {
  /** Meetings that stand, those that are fixed among them. */
  standing: readonly Meeting[];
  /** The rounds (from 0) that are still open; undefined: all. */
  only: ReadonlySet<number> | undefined;
  /** Meetings of an earlier plan. */
  promised: readonly Meeting[];
  /** The evening runs: nobody knows how long those stay who have met nobody yet. */
  isRunning: boolean;
}

/**
 * A problem in numbers. Meetings that stand are taken out: what they use up is no longer free, and what they give is in `had`.
 * Rounds count from 0 here. Pairs are those who could still meet, ordered by person.
 */
export interface Instance {
  problem: Problem;
  people: number;
  tables: number;
  rounds: number;
  /** Free seats, by table and round: `seats[table * rounds + round]`. */
  seats: Int32Array;
  /** 1: the person is there and free, by person and round. */
  free: Uint8Array;
  /** 1: a meeting of the person stands in that round. */
  taken: Uint8Array;
  /** Most further meetings of the person, if nobody else were there. */
  most: Int32Array;
  /** Fewest further meetings that they must get. */
  least: Int32Array;
  /** Meetings in a row after which they need a round without; 0: no need. */
  breakAfter: Int32Array;
  /** Meetings that stand, by person and by table. */
  had: Int32Array;
  tableHad: Int32Array;
  /** Most further meetings of the table, if there were no other. */
  tableMost: Int32Array;
  hasWishes: Uint8Array;
  /** A meeting that stands is one they wished for. */
  isMet: Uint8Array;
  /** Sum of the weights of the meetings that stand. */
  valueHad: number;
  scope: Scope;
  pairPerson: Int32Array;
  pairTable: Int32Array;
  pairWeight: Float64Array;
  pairIsWish: Uint8Array;
  /** The round (from 0) it was promised for before, and is kept for where nothing is lost by it; -1: it was not. */
  pairPromised: Int32Array;
  /** The first pair of each person; one more at the end. */
  firstPair: Int32Array;
}
