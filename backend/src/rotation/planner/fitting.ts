import type { Problem } from './problem.schema.js';
import type { WhyUnmet } from './rotation.types.js';

type Table = Problem['tables'][number];
type Person = Problem['people'][number];

/** Whether they can talk, and whether the table has all that the person needs; else which of the two is missing. */
export function misfit(person: Person, table: Table): Extract<WhyUnmet, 'language' | 'need'> | undefined {
  const { languages } = table;
  if (languages && person.languages && !person.languages.some((one) => languages.includes(one)))
    return 'language';
  if (person.needs?.some((need) => !table.offers?.includes(need))) return 'need';
  return undefined;
}

/** The rounds (from 0) in which they are there, as flags. */
export function presence(rounds: readonly number[] | undefined, of: number): Uint8Array {
  const there = new Uint8Array(of);
  if (!rounds) return there.fill(1);
  for (const round of rounds) there[round - 1] = 1;
  return there;
}
