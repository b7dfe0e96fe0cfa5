import { misfit, presence } from './fitting.js';
import type { Instance } from './instance.types.js';
import { numberingOf } from './numbering.js';
import type { Problem } from './problem.schema.js';
import type { Placed, Unmet, WhyUnmet } from './rotation.types.js';

/** Every wish that the plan does not meet, and why. */
export function unmetWishes(problem: Problem, instance: Instance, placed: readonly Placed[]): Unmet[] {
  const { tableOf, personOf } = numberingOf(problem);
  const { tables, rounds, most } = instance;
  const meets = new Set<number>();
  const free = instance.free.slice();
  const seats = instance.seats.slice();
  const more = new Int32Array(instance.people);
  for (const { pair, round } of placed) {
    const [person, table] = [instance.pairPerson[pair] as number, instance.pairTable[pair] as number];
    meets.add(person * tables + table);
    free[person * rounds + round] = 0;
    seats[table * rounds + round] = (seats[table * rounds + round] as number) - 1;
    more[person] = (more[person] as number) + 1;
  }
  for (const { person, table } of instance.scope.standing)
    meets.add((personOf.get(person) as number) * tables + (tableOf.get(table) as number));
  const metBefore = new Set(
    (problem.met ?? []).map(
      ({ person, table }) => (personOf.get(person) as number) * tables + (tableOf.get(table) as number),
    ),
  );

  return problem.people.flatMap((person, p) =>
    (person.wishes ?? []).flatMap(({ table }) => {
      const t = tableOf.get(table) as number;
      return meets.has(p * tables + t) ? [] : [{ person: person.id, table, why: whyNot(p, t) }];
    }),
  );

  function whyNot(p: number, t: number): WhyUnmet {
    const [person, table] = [
      problem.people[p] as Problem['people'][number],
      problem.tables[t] as Problem['tables'][number],
    ];
    if (table.vetoes?.includes(person.id)) return 'vetoed_by_table';
    if (metBefore.has(p * tables + t)) return 'met_already';
    const missing = misfit(person, table);
    if (missing) return missing;
    if (!areThereTogether(person, table)) return 'never_there_together';
    // Whoever has no meeting at all is not full, but found every seat fixed for others.
    const hasAny = (instance.had[p] as number) + (more[p] as number) > 0 || person.maxMeetings === 0;
    if (hasAny && (more[p] as number) >= (most[p] as number)) return 'person_full';
    if (!somewhen((r) => (seats[t * rounds + r] as number) > 0)) return 'table_full';
    if (!somewhen((r) => free[p * rounds + r] === 1 && (seats[t * rounds + r] as number) > 0))
      return 'no_common_free_round';
    return 'others_first';
  }

  /** In rounds that are still open, whoever sits there by what is fixed. */
  function areThereTogether(person: Problem['people'][number], table: Problem['tables'][number]): boolean {
    const [own, theirs] = [presence(person.rounds, rounds), presence(table.rounds, rounds)];
    return somewhen((r) => own[r] === 1 && theirs[r] === 1 && (instance.scope.only?.has(r) ?? true));
  }

  function somewhen(holds: (round: number) => boolean): boolean {
    for (let round = 0; round < rounds; round += 1) if (holds(round)) return true;
    return false;
  }
}
