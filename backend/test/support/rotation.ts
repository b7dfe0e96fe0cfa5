import fc from 'fast-check';
import { readProblem } from '../../src/rotation/planner/check.js';
import type { Meeting, Problem, ProblemInput } from '../../src/rotation/planner/problem.schema.js';

/** `{ tables: 'A B', people: 'x y' }`: names are enough where nothing else matters. */
export function aProblem({
  tables = [],
  people = [],
  ...rest
}: Partial<Omit<ProblemInput, 'tables' | 'people'>> & {
  tables?: string | ProblemInput['tables'];
  people?: string | ProblemInput['people'];
}): Problem {
  const named = <T>(all: string | T[]) =>
    typeof all === 'string' ? all.split(' ').map((id) => ({ id })) : all;
  return readProblem({
    rounds: 1,
    tables: named<ProblemInput['tables'][number]>(tables),
    people: named<ProblemInput['people'][number]>(people),
    ...rest,
  });
}

/** Wishes in their order, the dearest first. */
export const wishing = (...tables: string[]) =>
  tables.map((table, n) => ({ table, weight: tables.length - n }));

// The rules, said once more and without the planner's words ------------------------------------------------------------------

export const may = (problem: Problem, personId: Meeting['person'], tableId: Meeting['table']): boolean => {
  const person = problem.people.find(({ id }) => id === personId);
  const table = problem.tables.find(({ id }) => id === tableId);
  if (!person || !table) return false;
  const canTalk =
    !person.languages || !table.languages || person.languages.some((one) => table.languages?.includes(one));
  const hasAll = (person.needs ?? []).every((need) => (table.offers ?? []).includes(need));
  const isVetoed = person.vetoes?.includes(tableId) || table.vetoes?.includes(personId);
  const haveMet = problem.met?.some((one) => one.person === personId && one.table === tableId);
  return canTalk && hasAll && !isVetoed && !haveMet;
};

export const isThere = ({ rounds }: { rounds?: number[] | undefined }, round: number) =>
  rounds?.includes(round) ?? true;

/** Every rule that the meetings break, in words; none is what a plan must have. */
export function brokenRules(problem: Problem, meetings: readonly Meeting[]): string[] {
  const broken: string[] = [];
  const twice = (what: string, key: (one: Meeting) => unknown) => {
    const keys = meetings.map((one) => JSON.stringify(key(one)));
    if (new Set(keys).size < keys.length) broken.push(what);
  };
  twice('a person twice in a round', ({ person, round }) => [person, round]);
  twice('a pair twice', ({ person, table }) => [person, table]);
  for (const one of meetings) {
    if (!may(problem, one.person, one.table)) broken.push(`${one.person} may not meet ${one.table}`);
    if (one.round < 1 || one.round > problem.rounds) broken.push(`there is no round ${one.round}`);
  }
  for (const table of problem.tables)
    for (let round = 1; round <= problem.rounds; round += 1) {
      const there = meetings.filter((one) => one.table === table.id && one.round === round).length;
      if (there > (isThere(table, round) ? table.places : 0))
        broken.push(`table ${table.id} over-used in ${round}`);
    }
  for (const person of problem.people) {
    const rounds = meetings.filter((one) => one.person === person.id).map(({ round }) => round);
    if (rounds.some((round) => !isThere(person, round))) broken.push(`${person.id} is not there`);
    if (rounds.length > (person.maxMeetings ?? Infinity)) broken.push(`${person.id} has too many`);
    if (rounds.length < (person.minMeetings ?? 0)) broken.push(`${person.id} has too few`);
    for (const first of person.breakAfter ? rounds : [])
      if (
        Array.from({ length: (person.breakAfter ?? 0) + 1 }, (_, n) => first + n).every((one) =>
          rounds.includes(one),
        )
      )
        broken.push(`${person.id} gets no break`);
  }
  for (const one of problem.fixed ?? [])
    if (!meetings.some((other) => JSON.stringify(other) === JSON.stringify(one) || isSame(one, other)))
      broken.push('a fixed meeting is missing');
  return broken;
}

const isSame = (one: Meeting, other: Meeting) =>
  one.round === other.round && one.table === other.table && one.person === other.person;

// Random problems ------------------------------------------------------------------------------------------------------------

const some = <T>(rarely: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight, arbitrary: rarely });
const weight = fc.oneof(
  fc.nat(9),
  fc.nat(90).map((n) => n / 10),
  fc.nat(40).map((n) => n / 7),
);

export interface Kind {
  hasWindows: boolean;
  largest?: { tables: number; people: number; rounds: number };
}

/** Small problems with everything in them; what is fixed never contradicts the rest, but a minimum may be impossible. */
export function problems({
  hasWindows,
  largest = { tables: 4, people: 6, rounds: 4 },
}: Kind): fc.Arbitrary<Problem> {
  return fc
    .record({
      rounds: fc.integer({ min: 1, max: largest.rounds }),
      tables: fc.integer({ min: 1, max: largest.tables }),
      people: fc.integer({ min: 1, max: largest.people }),
    })
    .chain(({ rounds, tables, people }) => {
      const all = Array.from({ length: rounds }, (_, n) => n + 1);
      const tableIds = Array.from({ length: tables }, (_, n) => `T${n}`);
      const personIds = Array.from({ length: people }, (_, n) => `p${n}`);
      const window = hasWindows ? some(fc.subarray(all), 3) : fc.constant(undefined);
      return fc
        .record({
          tables: fc.tuple(
            ...tableIds.map((id) =>
              fc.record({
                id: fc.constant(id),
                places: fc.constantFrom(1, 1, 1, 2, 3),
                rounds: window,
                vetoes: some(fc.uniqueArray(fc.constantFrom(...personIds), { maxLength: 2 })),
                languages: some(fc.subarray(['fi', 'sv'], { minLength: 1 })),
                offers: some(fc.constant(['step-free'])),
              }),
            ),
          ),
          people: fc.tuple(
            ...personIds.map((id) =>
              fc.record({
                id: fc.constant(id),
                rounds: window,
                maxMeetings: some(fc.integer({ min: 0, max: 3 })),
                minMeetings: some(fc.integer({ min: 1, max: 2 })),
                breakAfter: hasWindows ? some(fc.integer({ min: 1, max: 2 })) : fc.constant(undefined),
                wishes: fc.uniqueArray(fc.record({ table: fc.constantFrom(...tableIds), weight }), {
                  selector: ({ table }) => table,
                  maxLength: 4,
                }),
                vetoes: some(fc.uniqueArray(fc.constantFrom(...tableIds), { maxLength: 2 })),
                languages: some(fc.subarray(['fi', 'sv'], { minLength: 1 })),
                needs: some(fc.constant(['step-free'])),
              }),
            ),
          ),
          interest: fc.uniqueArray(
            fc.record({ table: fc.constantFrom(...tableIds), person: fc.constantFrom(...personIds), weight }),
            { selector: ({ table, person }) => table + person, maxLength: 4 },
          ),
          met: fc.array(
            fc.record({ table: fc.constantFrom(...tableIds), person: fc.constantFrom(...personIds) }),
            { maxLength: 2 },
          ),
          fixed: hasWindows
            ? fc.array(
                fc.record({
                  round: fc.constantFrom(...all),
                  table: fc.constantFrom(...tableIds),
                  person: fc.constantFrom(...personIds),
                }),
                { maxLength: 3 },
              )
            : fc.constant([]),
        })
        .map((made) => {
          const consistent = made.people.map((person) => {
            const wishes = person.wishes.filter(({ table }) => !person.vetoes?.includes(table));
            const most = Math.max(person.maxMeetings ?? Infinity, person.minMeetings ?? 0);
            return { ...person, wishes, maxMeetings: Number.isFinite(most) ? most : undefined };
          });
          const problem = readProblem({ rounds, ...made, people: consistent, fixed: [] });
          const fixed: Meeting[] = [];
          for (const one of made.fixed)
            if (
              brokenRules({ ...problem, people: problem.people.map(withoutMinimum) }, [...fixed, one])
                .length === 0
            )
              fixed.push(one);
          return { ...problem, fixed };
        });
    });
}

const withoutMinimum = ({ minMeetings: _, ...person }: Problem['people'][number]) => person;
