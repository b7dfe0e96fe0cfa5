import { misfit, presence } from './fitting.js';
import type { Instance, Scope } from './instance.types.js';
import { limitsOf } from './limits.js';
import { numberingOf, weightsOf } from './numbering.js';
import type { Problem } from './problem.schema.js';

/**
 * @param problem without contradictions (check.ts)
 * @param scope what stands already, and which rounds are still open
 */
export function instanceOf(problem: Problem, scope: Partial<Scope> = {}): Instance {
  const { standing = problem.fixed ?? [], only, promised = [], isRunning = false } = scope;
  const [people, tables, rounds] = [problem.people.length, problem.tables.length, problem.rounds];
  const { tableOf, personOf } = numberingOf(problem);
  const seats = new Int32Array(tables * rounds);
  const free = new Uint8Array(people * rounds);
  const taken = new Uint8Array(people * rounds);
  problem.tables.forEach((table, t) => {
    const there = presence(table.rounds, rounds);
    for (let r = 0; r < rounds; r += 1)
      seats[t * rounds + r] = there[r] && (only?.has(r) ?? true) ? table.places : 0;
  });
  problem.people.forEach((person, p) => {
    const there = presence(person.rounds, rounds);
    for (let r = 0; r < rounds; r += 1) free[p * rounds + r] = there[r] && (only?.has(r) ?? true) ? 1 : 0;
  });
  const weights = weightsOf(problem, { tableOf, personOf });
  const closed = new Uint8Array(people * tables);
  const [had, tableHad, isMet] = [new Int32Array(people), new Int32Array(tables), new Uint8Array(people)];
  let valueHad = 0;
  for (const { round, table, person } of standing) {
    const [t, p, r] = [tableOf.get(table) as number, personOf.get(person) as number, round - 1];
    seats[t * rounds + r] = Math.max(0, (seats[t * rounds + r] as number) - 1);
    free[p * rounds + r] = 0;
    taken[p * rounds + r] = 1;
    closed[p * tables + t] = 1;
    had[p] = (had[p] as number) + 1;
    tableHad[t] = (tableHad[t] as number) + 1;
    valueHad += weights.of[p * tables + t] as number;
    if (weights.isWish[p * tables + t]) isMet[p] = 1;
  }
  for (const { table, person } of problem.met ?? [])
    closed[(personOf.get(person) as number) * tables + (tableOf.get(table) as number)] = 1;
  problem.tables.forEach(({ vetoes = [] }, t) => {
    for (const id of vetoes) closed[(personOf.get(id) as number) * tables + t] = 1;
  });
  problem.people.forEach((person, p) => {
    for (const id of person.vetoes ?? []) closed[p * tables + (tableOf.get(id) as number)] = 1;
    if (!person.languages && !person.needs) return;
    problem.tables.forEach((table, t) => {
      if (misfit(person, table)) closed[p * tables + t] = 1;
    });
  });

  const firstPair = new Int32Array(people + 1);
  const pairs = new Int32Array(people * tables);
  let count = 0;
  for (let p = 0; p < people; p += 1) {
    firstPair[p] = count;
    for (let t = 0; t < tables; t += 1)
      if (!closed[p * tables + t] && meetSomewhen(p, t)) pairs[count++] = p * tables + t;
  }
  firstPair[people] = count;
  const pairPerson = new Int32Array(count);
  const pairTable = new Int32Array(count);
  const pairWeight = new Float64Array(count);
  const pairIsWish = new Uint8Array(count);
  const pairPromised = new Int32Array(count);
  const promisedIn = new Int32Array(people * tables).fill(-1);
  for (const { person, table, round } of promised) {
    const [p, t] = [personOf.get(person), tableOf.get(table)];
    if (p !== undefined && t !== undefined) promisedIn[p * tables + t] = round - 1;
  }
  for (let pair = 0; pair < count; pair += 1) {
    const key = pairs[pair] as number;
    pairPerson[pair] = Math.floor(key / tables);
    pairTable[pair] = key % tables;
    pairWeight[pair] = weights.of[key] as number;
    pairIsWish[pair] = weights.isWish[key] as number;
    pairPromised[pair] = promisedIn[key] as number;
  }

  const open = { free, taken, seats, had, firstPair, pairPerson, pairTable };
  return {
    ...{ problem, people, tables, rounds, tableHad, isMet, valueHad, ...open },
    ...{ pairWeight, pairIsWish, pairPromised, ...limitsOf(problem, open) },
    scope: { standing, only, promised, isRunning },
    hasWishes: Uint8Array.from(problem.people, ({ wishes }) => (wishes?.length ? 1 : 0)),
  };

  function meetSomewhen(p: number, t: number): boolean {
    for (let r = 0; r < rounds; r += 1)
      if (free[p * rounds + r] && (seats[t * rounds + r] as number) > 0) return true;
    return false;
  }
}
