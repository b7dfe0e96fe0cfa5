import type { Id, Problem } from './problem.schema.js';

/** Where a table, or a person, stands in the problem's list. */
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
