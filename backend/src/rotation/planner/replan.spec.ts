import fc from 'fast-check';
import { aProblem, brokenRules, isThere, may, problems, wishing } from '../../../test/support/rotation.js';
import { ProblemFaulty } from './faults.js';
import { planRotation } from './plan.js';
import type { Id, Meeting, Problem } from './problem.schema.js';
import { type EveningSoFar, replanRotation } from './replan.js';

const square = aProblem({
  rounds: 4,
  tables: 'A B C D',
  people: [
    { id: 'w', wishes: wishing('A', 'B') },
    { id: 'x', wishes: wishing('B', 'C') },
    { id: 'y', wishes: wishing('C', 'D') },
    { id: 'z', wishes: wishing('D', 'A') },
  ],
});
const everybody = new Set<Id>(['w', 'x', 'y', 'z']);

async function begun(problem: Problem, from: number): Promise<EveningSoFar> {
  const { meetings } = await planRotation(problem);
  return {
    ...{ problem, from, promised: meetings, held: meetings.filter(({ round }) => round < from) },
    people: new Set(problem.people.map(({ id }) => id)),
    tables: new Set(problem.tables.map(({ id }) => id)),
  };
}
const keyOf = ({ round, table, person }: Meeting) => JSON.stringify([round, table, person]);

describe('the rest of the evening anew', () => {
  it('changes nothing when everybody is there', async () => {
    const evening = await begun(square, 2);
    const { meetings, changes } = await replanRotation(evening);
    expect(changes).toEqual([]);
    expect(meetings).toEqual(evening.promised);
  });

  it('lets a walk-in sit down in the seat of somebody who has not come', async () => {
    const evening = await begun(square, 2);
    const problem = { ...square, people: [...square.people, { id: 'new', wishes: wishing('A') }] };
    const people = new Set<Id>(['w', 'x', 'y', 'new']);
    const { meetings, changes } = await replanRotation({ ...evening, problem, people });
    const { table } = evening.promised.find(({ round, person }) => round === 2 && person === 'z') as Meeting;
    expect(meetings).toContainEqual({ round: 2, table, person: 'new' });
    expect(changes).toContainEqual({ code: 'joined', round: 2, table, person: 'new' });
    expect(changes).toContainEqual({ code: 'person_missing', round: 2, table, person: 'z' });
    expect(meetings.filter(({ round, person }) => round >= 2 && person === 'z')).toEqual([]);
  });

  it('moves the meeting with a recruiter who comes late, and says so', async () => {
    const problem = aProblem({
      rounds: 3,
      tables: [{ id: 'A' }],
      people: [
        { id: 'x', wishes: wishing('A') },
        { id: 'y', rounds: [2] },
      ],
    });
    const promised = [
      { round: 1, table: 'A', person: 'x' },
      { round: 2, table: 'A', person: 'y' },
    ];
    const late = { ...problem, tables: problem.tables.map((one) => ({ ...one, rounds: [2, 3] })) };
    const { meetings, changes } = await replanRotation({
      ...{ problem: late, promised, held: [], from: 1, people: new Set(['x', 'y']), tables: new Set(['A']) },
    });
    expect(meetings).toEqual([
      { round: 2, table: 'A', person: 'y' },
      { round: 3, table: 'A', person: 'x' },
    ]);
    expect(changes).toEqual([{ code: 'table_missing', round: 1, toRound: 3, table: 'A', person: 'x' }]);
  });

  it('lets nobody sit idle beside a table that is free for them, whatever was promised for later', async () => {
    const problem = aProblem({ rounds: 6, tables: 'A B', people: [{ id: 'x' }, { id: 'y' }] });
    const evening: EveningSoFar = {
      problem,
      // Somebody who had the seats of round 2 has not come.
      promised: [
        { round: 1, table: 'A', person: 'x' },
        { round: 1, table: 'B', person: 'y' },
        { round: 5, table: 'B', person: 'x' },
        { round: 6, table: 'A', person: 'y' },
      ],
      held: [
        { round: 1, table: 'A', person: 'x' },
        { round: 1, table: 'B', person: 'y' },
      ],
      from: 2,
      ...{ people: new Set(['x', 'y']), tables: new Set(['A', 'B']) },
    };
    const { meetings, changes } = await replanRotation(evening);
    expect(meetings.filter(({ round }) => round > 1)).toEqual([
      { round: 2, table: 'A', person: 'y' },
      { round: 2, table: 'B', person: 'x' },
    ]);
    expect(changes.map(({ code, toRound }) => [code, toRound])).toEqual([
      ['moved', 2],
      ['moved', 2],
    ]);
  });

  it('leaves a minimum aside that can no longer be reached', async () => {
    const problem = { ...square, people: square.people.map((one) => ({ ...one, minMeetings: 4 })) };
    const { meetings } = await replanRotation({ ...(await begun(problem, 1)), from: 3, held: [] });
    expect(meetings.length).toBeGreaterThan(0);
  });

  it('gives people who have had nothing the empty seats before it gives others more', async () => {
    const evening = await begun(square, 1);
    const held = evening.promised.filter(({ round, person }) => round < 4 && person !== 'z');
    const { meetings } = await replanRotation({
      ...{ ...evening, held, from: 4, tables: new Set<Id>(['A']), people: everybody, promised: [] },
    });
    expect(meetings.filter(({ round }) => round === 4)).toMatchObject([{ person: 'z', table: 'A' }]);
  });

  it('keeps what was held and promised next, breaks no rule, and explains every difference', async () => {
    const evenings = problems({ hasWindows: true }).chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        from: fc.integer({ min: 1, max: problem.rounds }),
        people: fc.subarray(problem.people.map(({ id }) => id)),
        tables: fc.subarray(problem.tables.map(({ id }) => id)),
        walkIn: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(evenings, async ({ problem, from, people, tables, walkIn }) => {
        const plan = await planRotation(problem).catch((error: unknown) => {
          if (error instanceof ProblemFaulty) return undefined;
          throw error;
        });
        fc.pre(plan !== undefined);
        const promised = plan?.meetings ?? [];
        const held = promised.filter(({ round, person }) => round < from && people.includes(person));
        const now = walkIn ? { ...problem, people: [...problem.people, { id: 'walk-in' }] } : problem;
        const here = new Set<Id>([...people, ...(walkIn ? ['walk-in'] : [])]);
        const { meetings, changes } = await replanRotation({
          ...{ problem: now, from, promised, held, people: here, tables: new Set(tables) },
        });

        const rules = { ...now, fixed: [], people: now.people.map(({ minMeetings: _, ...one }) => one) };
        expect(brokenRules(rules, meetings)).toEqual([]);
        const toCome = meetings.filter(({ round }) => round >= from);
        expect(
          meetings
            .filter(({ round }) => round < from)
            .map(keyOf)
            .sort(),
        ).toEqual(held.map(keyOf).sort());
        for (const { person, table } of toCome) {
          expect(here.has(person)).toBe(true);
          expect(tables).toContain(table);
        }
        const next = promised.filter(
          ({ round, person, table }) => round === from && here.has(person) && tables.includes(table),
        );
        expect(toCome.map(keyOf)).toEqual(expect.arrayContaining(next.map(keyOf)));

        const told = new Set(changes.map(keyOf));
        const later = promised.filter(({ round }) => round >= from);
        const differing = [
          ...later.filter((one) => !toCome.some((other) => keyOf(other) === keyOf(one))),
          ...toCome.filter(
            (one) => !later.some((other) => other.person === one.person && other.table === one.table),
          ),
        ];
        expect([...told].sort()).toEqual([...new Set(differing.map(keyOf))].sort());

        // No seat of the next round stays empty beside somebody who could take it.
        for (const table of rules.tables.filter(
          ({ id }) =>
            tables.includes(id) &&
            isThere(
              rules.tables.find((one) => one.id === id)!,
              from,
            ),
        )) {
          if (toCome.some((one) => one.round === from && one.table === table.id)) continue;
          const could = rules.people.filter(
            (one) =>
              here.has(one.id) &&
              brokenRules(rules, [...meetings, { round: from, table: table.id, person: one.id }]).length ===
                0 &&
              may(rules, one.id, table.id),
          );
          expect(could).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  }, 60_000);
});
