import { restfulRounds } from './breaks.js';
import { misfit, presence } from './fitting.js';
import type { Id, Meeting, Problem } from './problem.schema.js';

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
  /** Most further meetings of the person. */
  most: Int32Array;
  /** Fewest further meetings that they must get. */
  least: Int32Array;
  /** Meetings in a row after which they need a round without; 0: no need. */
  breakAfter: Int32Array;
  /** Meetings that stand, by person and by table. */
  had: Int32Array;
  tableHad: Int32Array;
  /** Most further meetings of the table. */
  tableMost: Int32Array;
  hasWishes: Uint8Array;
  /** A meeting that stands is one they wished for. */
  isMet: Uint8Array;
  /** Sum of the weights of the meetings that stand. */
  valueHad: number;
  standing: readonly Meeting[];
  pairPerson: Int32Array;
  pairTable: Int32Array;
  pairWeight: Float64Array;
  pairIsWish: Uint8Array;
  /** 1: promised before, so kept where nothing is lost by it. */
  pairIsDear: Uint8Array;
  /** The first pair of each person; one more at the end. */
  firstPair: Int32Array;
}

export interface Numbering {
  tableOf: Map<Id, number>;
  personOf: Map<Id, number>;
}

export function numberingOf(problem: Problem): Numbering {
  return {
    tableOf: new Map(problem.tables.map(({ id }, n) => [id, n])),
    personOf: new Map(problem.people.map(({ id }, n) => [id, n])),
  };
}

/**
 * @param problem without contradictions (check.ts)
 * @param standing meetings that stand, those that are fixed among them
 * @param only the rounds (from 0) that are still open; left out: all
 * @param dear pairs that were promised before
 */
export function instanceOf(
  problem: Problem,
  {
    standing = problem.fixed ?? [],
    only,
    dear = [],
  }: {
    standing?: readonly Meeting[];
    only?: ReadonlySet<number>;
    dear?: readonly Pick<Meeting, 'person' | 'table'>[];
  } = {},
): Instance {
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

  const isDear = new Set(
    dear.map(({ person, table }) => (personOf.get(person) ?? -1) * tables + (tableOf.get(table) ?? -1)),
  );
  const firstPair = new Int32Array(people + 1);
  const pairs: number[] = [];
  for (let p = 0; p < people; p += 1) {
    firstPair[p] = pairs.length;
    for (let t = 0; t < tables; t += 1)
      if (!closed[p * tables + t] && meetSomewhen(p, t)) pairs.push(p * tables + t);
  }
  firstPair[people] = pairs.length;

  const [most, least, breakAfter] = [new Int32Array(people), new Int32Array(people), new Int32Array(people)];
  const tableMost = new Int32Array(tables);
  problem.people.forEach((person, p) => {
    const open = free.subarray(p * rounds, (p + 1) * rounds);
    const standingRounds = taken.subarray(p * rounds, (p + 1) * rounds);
    breakAfter[p] = person.breakAfter ?? 0;
    const fitting = person.breakAfter
      ? sum(restfulRounds(open, standingRounds, person.breakAfter, true) ?? standingRounds) -
        sum(standingRounds)
      : sum(open);
    const wanted = (person.maxMeetings ?? Infinity) - (had[p] as number);
    most[p] = Math.max(0, Math.min(fitting, wanted, (firstPair[p + 1] as number) - (firstPair[p] as number)));
    least[p] = Math.max(0, (person.minMeetings ?? 0) - (had[p] as number));
  });
  for (const pair of pairs) tableMost[pair % tables] = (tableMost[pair % tables] as number) + 1;
  for (let t = 0; t < tables; t += 1)
    tableMost[t] = Math.min(tableMost[t] as number, sum(seats.subarray(t * rounds, (t + 1) * rounds)));

  return {
    ...{
      problem,
      people,
      tables,
      rounds,
      seats,
      free,
      taken,
      most,
      least,
      breakAfter,
      had,
      tableHad,
      tableMost,
    },
    ...{ isMet, valueHad, standing, firstPair },
    hasWishes: Uint8Array.from(problem.people, ({ wishes }) => (wishes?.length ? 1 : 0)),
    pairPerson: Int32Array.from(pairs, (pair) => Math.floor(pair / tables)),
    pairTable: Int32Array.from(pairs, (pair) => pair % tables),
    pairWeight: Float64Array.from(pairs, (pair) => weights.of[pair] as number),
    pairIsWish: Uint8Array.from(pairs, (pair) => weights.isWish[pair] as number),
    pairIsDear: Uint8Array.from(pairs, (pair) => (isDear.has(pair) ? 1 : 0)),
  };

  function meetSomewhen(p: number, t: number): boolean {
    for (let r = 0; r < rounds; r += 1)
      if (free[p * rounds + r] && (seats[t * rounds + r] as number) > 0) return true;
    return false;
  }
}

/** By person and table: the sum of wish and interest, and whether it is a wish. */
export function weightsOf(
  { people, tables, interest }: Problem,
  { tableOf, personOf }: Numbering,
): { of: Float64Array; isWish: Uint8Array } {
  const of = new Float64Array(people.length * tables.length);
  const isWish = new Uint8Array(of.length);
  people.forEach(({ wishes }, p) => {
    for (const { table, weight } of wishes ?? []) {
      const at = p * tables.length + (tableOf.get(table) as number);
      of[at] = (of[at] as number) + weight;
      isWish[at] = 1;
    }
  });
  for (const { table, person, weight } of interest ?? []) {
    const at = (personOf.get(person) as number) * tables.length + (tableOf.get(table) as number);
    of[at] = (of[at] as number) + weight;
  }
  return { of, isWish };
}

export function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let n = 0; n < numbers.length; n += 1) total += numbers[n] as number;
  return total;
}
