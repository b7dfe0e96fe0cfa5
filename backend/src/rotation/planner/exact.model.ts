import type { Block } from './blocks.js';
import { highestFloors } from './standing.js';
import type { Instance } from './instance.types.js';

/** A mixed-integer model, row by row; every variable is a whole number from 0 to `upper`. */
export interface ExactModel {
  /** By variable. */
  upper: number[];
  rows: { at: number[]; factors: number[]; low: number; high: number }[];
  /** The variable of pair and block, in this order. */
  meetings: { pair: number; block: number; variable: number }[];
  wishMet: number[];
  neutralMet: number[];
  /** "Everybody has at least so many", from 1. */
  floors: number[];
  shareFloors: number[];
}

/**
 * The whole problem as a mixed-integer model over blocks of rounds. What a block holds can always be put into its rounds
 * (colouring.ts), so rounds that do not differ need no variables of their own, and the solver no patience with their order.
 * @param blocks each a single round if somebody needs breaks
 */
export function exactModel(instance: Instance, blocks: readonly Block[]): ExactModel {
  const { people, tables, rounds, seats, free, pairPerson, pairTable, pairIsWish, most, least, had } =
    instance;
  const model: ExactModel = {
    upper: [],
    rows: [],
    meetings: [],
    wishMet: [],
    neutralMet: [],
    floors: [],
    shareFloors: [],
  };
  const variable = (upper = 1) => model.upper.push(upper) - 1;
  const row = (at: number[], low: number, high: number, factors = at.map(() => 1)) =>
    model.rows.push({ at, factors, low, high });
  const spots = <T>(make: () => T) => Array.from({ length: blocks.length }, make);
  const ofPerson = Array.from({ length: people }, () => spots((): number[] => []));
  const ofTable = Array.from({ length: tables }, () => spots((): number[] => []));
  const wishesOf: number[][] = Array.from({ length: people }, () => []);

  pairPerson.forEach((person, pair) => {
    const table = pairTable[pair] as number;
    const own: number[] = [];
    blocks.forEach(({ rounds: [first = 0] }, block) => {
      if (!free[person * rounds + first] || !seats[table * rounds + first]) return;
      const x = variable();
      own.push(x);
      model.meetings.push({ pair, block, variable: x });
      ofPerson[person]?.[block]?.push(x);
      ofTable[table]?.[block]?.push(x);
    });
    if (own.length > 1) row(own, 0, 1);
    if (pairIsWish[pair]) wishesOf[person]?.push(...own);
  });
  blocks.forEach(({ rounds: inside }, block) => {
    for (const own of ofPerson)
      if ((own[block] ?? []).length > inside.length) row(own[block] as number[], 0, inside.length);
    ofTable.forEach((own, table) => {
      const room = inside.length * (seats[table * rounds + (inside[0] as number)] as number);
      if ((own[block] ?? []).length > room) row(own[block] as number[], 0, room);
    });
  });
  ofPerson.forEach((own, person) => {
    if (own.flat().length > 0) row(own.flat(), least[person] as number, most[person] as number);
    rowsOfBreaks(person, own);
  });
  if (instance.problem.objective === 'fair') addLevels();
  return model;

  /** In any breakAfter + 1 rounds one after the other there is one without a meeting. */
  function rowsOfBreaks(person: number, own: number[][]): void {
    const inARow = instance.breakAfter[person] as number;
    if (inARow === 0 || inARow >= rounds) return;
    const byRound = Array.from({ length: rounds }, (): number[] => []);
    blocks.forEach(({ rounds: [round = 0] }, block) => (byRound[round] = own[block] ?? []));
    for (let from = 0; from + inARow < rounds; from += 1) {
      const window = byRound.slice(from, from + inARow + 1).flat();
      const standing = instance.taken
        .subarray(person * rounds + from, person * rounds + from + inARow + 1)
        .reduce((total, one) => total + one, 0);
      if (window.length > 0) row(window, 0, inARow - standing);
    }
  }

  function addLevels(): void {
    const highest = highestFloors(instance);
    for (let n = 0; n < highest.least; n += 1) model.floors.push(variable());
    for (let n = 0; n < highest.leastShare; n += 1) model.shareFloors.push(variable());
    for (const floors of [model.floors, model.shareFloors])
      for (let n = 1; n < floors.length; n += 1)
        row([floors[n - 1] as number, floors[n] as number], 0, 1, [1, -1]);
    ofPerson.forEach((own, person) => {
      const met = (wanted: number[], into: number[]) => {
        const y = variable();
        into.push(y);
        row([y, ...wanted], 0, Infinity, [-1, ...wanted.map(() => 1)]);
      };
      if (instance.hasWishes[person]) {
        if (!instance.isMet[person] && wishesOf[person]?.length)
          met(wishesOf[person] as number[], model.wishMet);
      } else if (had[person] === 0 && own.flat().length > 0) met(own.flat(), model.neutralMet);
      atLeast(
        own.flat(),
        had[person] as number,
        model.floors.slice(0, (had[person] as number) + (most[person] as number)),
        1,
      );
    });
    ofTable.forEach((own, table) => {
      const before = instance.tableHad[table] as number;
      const can = before + (instance.tableMost[table] as number);
      const places = instance.problem.tables[table]?.places ?? 1;
      atLeast(own.flat(), before, model.shareFloors.slice(0, Math.ceil(can / places)), places, can);
    });
  }

  /** meetings + before ≥ what the floors that are reached ask of them. */
  function atLeast(
    meetings: number[],
    before: number,
    floors: number[],
    places: number,
    can = Infinity,
  ): void {
    if (floors.length * places <= before) return;
    const asked = floors.map((_, n) => Math.min(places, can - n * places));
    row([...meetings, ...floors], -before, Infinity, [...meetings.map(() => 1), ...asked.map((one) => -one)]);
  }
}
