import type { Instance } from './instance.types.js';
import type { Placed } from './rotation.types.js';

const TRIES_FOR_EACH_PERSON = 250;
const LEAST_TRIES = 4000;
const LONGEST_CHAIN = 60;

export interface Calm {
  /** Rounds between somebody's first and last meeting in which they are there and meet nobody. */
  gaps: number;
  /** Tables walked past from one meeting to the next, as they stand in the problem's list. */
  walking: number;
}

/**
 * Moves meetings between rounds until evenings are calm: few gaps, then little walking; who meets whom stays as it is. One move
 * swaps two rounds of one person, and of whoever has to make room for that (a Kempe chain). Only moves that gain are kept, so this
 * ends in a good arrangement, not provably the best one. The round a meeting was promised for is kept before anything else.
 */
export function calmed(instance: Instance, placed: readonly Placed[]): Placed[] {
  const { people, tables, rounds, free, seats, pairPerson, pairTable, pairPromised, breakAfter } = instance;
  /** By person and round: the pair; -1: nobody, -2: a meeting that stands. */
  const at = new Int32Array(people * rounds).fill(-1);
  for (let n = 0; n < at.length; n += 1) if (instance.taken[n]) at[n] = -2;
  const standsAt = standingTables(instance);
  const sitting: number[][] = Array.from({ length: tables * rounds }, () => []);
  for (const { pair, round } of placed) {
    at[(pairPerson[pair] as number) * rounds + round] = pair;
    sitting[(pairTable[pair] as number) * rounds + round]?.push(pairPerson[pair] as number);
  }
  const gapCosts = tables * rounds + 1;
  const brokenCosts = gapCosts * people * rounds;

  const costs = (person: number) => {
    let [last, lastTable, total, run] = [-1, 0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const pair = at[person * rounds + round] as number;
      if (pair === -1) {
        run = 0;
        continue;
      }
      run += 1;
      if (breakAfter[person] && run > (breakAfter[person] as number)) return Infinity;
      const table = pair >= 0 ? (pairTable[pair] as number) : (standsAt[person * rounds + round] as number);
      if (last >= 0) {
        total += Math.abs(table - lastTable);
        for (let between = last + 1; between < round; between += 1)
          if (free[person * rounds + between]) total += gapCosts;
      }
      if (pair >= 0 && (pairPromised[pair] as number) >= 0 && pairPromised[pair] !== round)
        total += brokenCosts;
      [last, lastTable] = [round, table];
    }
    return total;
  };

  const swap = (person: number, one: number, other: number) => {
    const [a, b] = [person * rounds + one, person * rounds + other];
    const [first, second] = [at[a] as number, at[b] as number];
    [at[a], at[b]] = [second, first];
    if (first >= 0) move(pairTable[first] as number, person, one, other);
    if (second >= 0) move(pairTable[second] as number, person, other, one);
  };
  const move = (table: number, person: number, from: number, to: number) => {
    const there = sitting[table * rounds + from] as number[];
    there.splice(there.indexOf(person), 1);
    sitting[table * rounds + to]?.push(person);
  };
  /** @returns who had to swap; undefined: it cannot be done, and nothing has changed */
  const chain = (start: number, one: number, other: number): number[] | undefined => {
    const swapped: number[] = [];
    const waiting = [start];
    const seen = new Set(waiting);
    for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) {
      const isFree = free[person * rounds + one] && free[person * rounds + other];
      if (!isFree || swapped.length === LONGEST_CHAIN) {
        for (const back of swapped) swap(back, one, other);
        return undefined;
      }
      swap(person, one, other);
      swapped.push(person);
      for (const round of [one, other]) {
        const pair = at[person * rounds + round] as number;
        if (pair < 0) continue;
        const spot = (pairTable[pair] as number) * rounds + round;
        const there = sitting[spot] as number[];
        const coming = waiting.filter((who) => there.includes(who)).length;
        if (there.length - coming <= (seats[spot] as number)) continue;
        const next = there.find((who) => !seen.has(who));
        if (next === undefined) {
          for (const back of swapped) swap(back, one, other);
          return undefined;
        }
        seen.add(next);
        waiting.push(next);
      }
    }
    return swapped;
  };

  let tries = Math.max(LEAST_TRIES, TRIES_FOR_EACH_PERSON * Math.min(people, 400));
  const before = new Float64Array(people);
  for (let person = 0; person < people; person += 1) before[person] = costs(person);
  for (let hasGained = true; hasGained && tries > 0;) {
    hasGained = false;
    for (let person = 0; person < people; person += 1)
      for (let one = 0; one < rounds - 1; one += 1)
        for (let other = one + 1; other < rounds && tries > 0; other += 1) {
          if (before[person] === 0) continue;
          if (at[person * rounds + one] === at[person * rounds + other]) continue;
          tries -= 1;
          const swapped = chain(person, one, other);
          if (!swapped) continue;
          let [was, is] = [0, 0];
          for (const who of swapped) {
            was += before[who] as number;
            is += costs(who);
          }
          if (is < was) {
            for (const who of swapped) before[who] = costs(who);
            hasGained = true;
          } else for (const who of swapped) swap(who, one, other);
        }
  }
  return [...at].flatMap((pair, n) => (pair >= 0 ? [{ pair, round: n % rounds }] : []));
}

/** @returns what the plan costs, and the least that any order of the same meetings costs */
export function calmOf(instance: Instance, placed: readonly Placed[]): { has: Calm; least: Calm } {
  const { people, rounds, free, pairPerson, pairTable } = instance;
  const tableAt = standingTables(instance);
  for (const { pair, round } of placed)
    tableAt[(pairPerson[pair] as number) * rounds + round] = pairTable[pair] as number;
  const has = { gaps: 0, walking: 0 };
  const least = { gaps: 0, walking: 0 };
  for (let person = 0; person < people; person += 1) {
    let [last, lowest, highest] = [-1, Infinity, -Infinity];
    for (let round = 0; round < rounds; round += 1) {
      const table = tableAt[person * rounds + round] as number;
      if (table < 0) continue;
      if (last >= 0) {
        has.walking += Math.abs(table - (tableAt[person * rounds + last] as number));
        for (let between = last + 1; between < round; between += 1)
          if (free[person * rounds + between]) has.gaps += 1;
      }
      last = round;
      lowest = Math.min(lowest, table);
      highest = Math.max(highest, table);
    }
    // Whoever visits all of these tables walks at least from the first to the last of them.
    if (last >= 0) least.walking += highest - lowest;
  }
  return { has, least };
}

/** By person and round: the table of the meeting that stands; -1: none does. */
function standingTables(instance: Instance): Int32Array {
  const { problem, people, rounds, scope } = instance;
  const tables = new Map(problem.tables.map(({ id }, n) => [id, n]));
  const persons = new Map(problem.people.map(({ id }, n) => [id, n]));
  const at = new Int32Array(people * rounds).fill(-1);
  for (const { round, table, person } of scope.standing)
    at[(persons.get(person) as number) * rounds + round - 1] = tables.get(table) as number;
  return at;
}
