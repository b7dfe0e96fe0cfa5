import type { Instance } from './instance.types.js';
import { numberingOf } from './numbering.js';
import type { Placed } from './rotation.types.js';

const NOBODY = -1;
/** A meeting that stands. */
const STANDS = -2;
const LONGEST_CHAIN = 60;

/** Who meets whom when, in a form in which two rounds of somebody are quickly swapped. Allocates nothing while it works. */
export class Timetable {
  /** By person and round: the pair. */
  readonly #at: Int32Array;
  /** By table and round: who sits there. */
  readonly #sitting: number[][];
  /** By person and round: the table of the meeting that stands. */
  readonly standing: Int32Array;
  /** Who swapped in the last chain, the first `swappedCount` of it. */
  readonly swapped = new Int32Array(LONGEST_CHAIN + 1);
  swappedCount = 0;
  readonly #waiting = new Int32Array(2 * LONGEST_CHAIN + 2);
  readonly #seen: Int32Array;
  #chains = 0;

  constructor(
    private readonly instance: Instance,
    placed: readonly Placed[],
  ) {
    const { people, tables, rounds, taken, pairPerson, pairTable } = instance;
    this.#at = new Int32Array(people * rounds).fill(NOBODY);
    this.#seen = new Int32Array(people);
    this.#sitting = Array.from({ length: tables * rounds }, () => []);
    this.standing = standingTables(instance);
    taken.forEach((isTaken, spot) => {
      if (isTaken) this.#at[spot] = STANDS;
    });
    for (const { pair, round } of placed) {
      this.#at[(pairPerson[pair] as number) * rounds + round] = pair;
      this.#sitting[(pairTable[pair] as number) * rounds + round]?.push(pairPerson[pair] as number);
    }
  }

  /** The pair of a person in a round; below 0: none that could be moved. */
  pairAt(person: number, round: number): number {
    return this.#at[person * this.instance.rounds + round] as number;
  }

  /** The table, also of a meeting that stands; -1: none. */
  tableAt(person: number, round: number): number {
    const spot = person * this.instance.rounds + round;
    const pair = this.#at[spot] as number;
    return pair >= 0 ? (this.instance.pairTable[pair] as number) : (this.standing[spot] as number);
  }

  placed(): Placed[] {
    const { rounds } = this.instance;
    return [...this.#at].flatMap((pair, n) => (pair >= 0 ? [{ pair, round: n % rounds }] : []));
  }

  /**
   * Swaps two rounds of one person, and of whoever has to make room for that: a Kempe chain.
   * @returns false: it cannot be done, and nothing has changed
   */
  swap(start: number, one: number, other: number): boolean {
    const { free, rounds, seats, pairTable } = this.instance;
    this.#chains += 1;
    this.swappedCount = 0;
    this.#waiting[0] = start;
    this.#seen[start] = this.#chains;
    for (let waiting = 1; waiting > 0;) {
      waiting -= 1;
      const person = this.#waiting[waiting] as number;
      const isFree = free[person * rounds + one] && free[person * rounds + other];
      if (!isFree || this.swappedCount === LONGEST_CHAIN) return this.undo(one, other);
      this.#swapRounds(person, one, other);
      this.swapped[this.swappedCount] = person;
      this.swappedCount += 1;
      for (let round = one, turn = 0; turn < 2; turn += 1, round = other) {
        const pair = this.#at[person * rounds + round] as number;
        if (pair < 0) continue;
        const spot = (pairTable[pair] as number) * rounds + round;
        const there = this.#sitting[spot] as number[];
        // Whoever is about to go already makes room.
        let [count, next] = [there.length, -1];
        for (const who of there)
          if (this.#seen[who] !== this.#chains) next = who;
          else if (this.#isWaiting(who, waiting)) count -= 1;
        if (count <= (seats[spot] as number)) continue;
        if (next < 0) return this.undo(one, other);
        this.#seen[next] = this.#chains;
        this.#waiting[waiting] = next;
        waiting += 1;
      }
    }
    return true;
  }

  /** Takes the last chain back. @returns false, for whoever has to say so */
  undo(one: number, other: number): false {
    for (let n = 0; n < this.swappedCount; n += 1) this.#swapRounds(this.swapped[n] as number, one, other);
    this.swappedCount = 0;
    return false;
  }

  #isWaiting(person: number, waiting: number): boolean {
    for (let n = 0; n < waiting; n += 1) if (this.#waiting[n] === person) return true;
    return false;
  }

  #swapRounds(person: number, one: number, other: number): void {
    const { rounds, pairTable } = this.instance;
    const spot = person * rounds;
    const first = this.#at[spot + one] as number;
    const second = this.#at[spot + other] as number;
    this.#at[spot + one] = second;
    this.#at[spot + other] = first;
    if (first >= 0) this.#move((pairTable[first] as number) * rounds, person, one, other);
    if (second >= 0) this.#move((pairTable[second] as number) * rounds, person, other, one);
  }

  #move(spot: number, person: number, from: number, to: number): void {
    const there = this.#sitting[spot + from] as number[];
    there[there.indexOf(person)] = there.at(-1) as number;
    there.pop();
    (this.#sitting[spot + to] as number[]).push(person);
  }
}

function standingTables({ problem, people, rounds, scope }: Instance): Int32Array {
  const { tableOf, personOf } = numberingOf(problem);
  const at = new Int32Array(people * rounds).fill(NOBODY);
  for (const { round, table, person } of scope.standing)
    at[(personOf.get(person) as number) * rounds + round - 1] = tableOf.get(table) as number;
  return at;
}
