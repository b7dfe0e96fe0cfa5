import { aProblem, brokenRules, wishing } from '../../../test/support/rotation.js';
import { ProblemFaulty } from './faults.js';
import { planRotation } from './plan.js';
import type { Problem } from './problem.schema.js';
import type { Goal, Plan } from './rotation.types.js';

const level = ({ levels }: Plan, goal: Goal) => levels.find((one) => one.goal === goal)?.value;
const tablesOf = ({ meetings }: Plan, who: string) =>
  meetings.filter(({ person }) => person === who).map(({ table }) => table);

async function planned(problem: Problem): Promise<Plan> {
  const plan = await planRotation(problem);
  expect(brokenRules(problem, plan.meetings)).toEqual([]);
  expect(plan.gap).toBe(0);
  return plan;
}

describe('evenings with a known answer', () => {
  it('seats everybody at every table in a square: three by three in three rounds', async () => {
    const plan = await planned(aProblem({ rounds: 3, tables: 'A B C', people: 'x y z' }));
    expect(plan.meetings).toHaveLength(9);
    expect(level(plan, 'gaps')).toBe(0);
  });

  it('gives a scarce table to who has no other wish, although somebody else wishes for it more', async () => {
    const plan = await planned(
      aProblem({
        tables: 'A B',
        people: [
          {
            id: 'x',
            wishes: [
              { table: 'A', weight: 9 },
              { table: 'B', weight: 1 },
            ],
          },
          { id: 'y', wishes: [{ table: 'A', weight: 1 }] },
        ],
      }),
    );
    expect(plan.meetings).toEqual([
      { round: 1, table: 'A', person: 'y' },
      { round: 1, table: 'B', person: 'x' },
    ]);
    expect(plan).toMatchObject({
      value: 2,
      bound: 2,
      unmet: [{ person: 'x', table: 'A', why: 'person_full' }],
    });
  });

  it('seeks the largest sum alone when told to', async () => {
    const plan = await planned(
      aProblem({
        objective: 'weight',
        tables: 'A B',
        people: [
          {
            id: 'x',
            wishes: [
              { table: 'A', weight: 9 },
              { table: 'B', weight: 1 },
            ],
          },
          { id: 'y', wishes: [{ table: 'A', weight: 1 }] },
        ],
      }),
    );
    expect(plan.value).toBe(9);
    expect(tablesOf(plan, 'x')).toEqual(['A']);
  });

  it('lets nobody go short for the sake of a larger sum', async () => {
    const greedy = {
      id: 'x',
      wishes: [
        { table: 'A', weight: 100 },
        { table: 'B', weight: 100 },
      ],
    };
    const modest = {
      id: 'y',
      wishes: [
        { table: 'A', weight: 1 },
        { table: 'B', weight: 1 },
      ],
    };
    const plan = await planned(aProblem({ rounds: 1, tables: 'A B', people: [greedy, modest] }));
    expect(plan.value).toBe(101);
    expect(level(plan, 'least_meetings_of_a_person')).toBe(1);
  });

  it('treats who wishes for nothing as glad of everything', async () => {
    const plan = await planned(
      aProblem({ rounds: 2, tables: 'A B', people: [{ id: 'x', wishes: wishing('A') }, { id: 'y' }] }),
    );
    expect(tablesOf(plan, 'y')).toHaveLength(2);
    expect(level(plan, 'neutral_people_with_a_meeting')).toBe(1);
  });

  it('shares meetings evenly between tables that nobody asked for', async () => {
    const plan = await planned(
      aProblem({
        rounds: 4,
        tables: 'A B C D',
        people: 'x',
        interest: [{ table: 'A', person: 'x', weight: 1 }],
      }),
    );
    expect(level(plan, 'least_share_of_a_table')).toBe(1);
  });

  it('puts two tables of which each is there in one half of the evening into the right halves', async () => {
    const plan = await planned(
      aProblem({
        rounds: 4,
        tables: [
          { id: 'A', rounds: [1, 2] },
          { id: 'B', rounds: [3, 4] },
        ],
        people: [
          { id: 'x', rounds: [2, 3] },
          { id: 'y', rounds: [1, 2, 3] },
          { id: 'z', rounds: [4] },
        ],
      }),
    );
    expect(plan.meetings).toEqual([
      { round: 1, table: 'A', person: 'y' },
      { round: 2, table: 'A', person: 'x' },
      { round: 3, table: 'B', person: expect.stringMatching(/[xy]/) },
      { round: 4, table: 'B', person: 'z' },
    ]);
  });

  it('sees that two people who are there in the same single round cannot both have the only place', async () => {
    const plan = await planned(
      aProblem({
        rounds: 2,
        tables: 'A',
        people: [
          { id: 'x', rounds: [1], wishes: wishing('A') },
          { id: 'y', rounds: [1], wishes: wishing('A') },
        ],
      }),
    );
    expect(plan.meetings).toHaveLength(1);
    expect(level(plan, 'people_with_a_wish_met')).toBe(1);
    expect(plan.unmet).toMatchObject([{ why: 'no_common_free_round' }]);
  });

  it('gives a break after two in a row', async () => {
    const plan = await planned(
      aProblem({ rounds: 5, tables: 'A B C D E', people: [{ id: 'x', breakAfter: 2 }] }),
    );
    expect(plan.meetings.map(({ round }) => round)).toEqual([1, 2, 4, 5]);
  });

  it('keeps what is fixed, and plans around it', async () => {
    const fixed = [{ round: 2, table: 'A', person: 'x' }];
    const plan = await planned(aProblem({ rounds: 2, tables: 'A B', people: 'x y', fixed }));
    expect(plan.meetings).toHaveLength(4);
    expect(plan.meetings).toContainEqual(fixed[0]);
  });

  it('says why each wish is not met', async () => {
    const plan = await planned(
      aProblem({
        rounds: 2,
        tables: [
          { id: 'no', vetoes: ['x'] },
          { id: 'met' },
          { id: 'sv', languages: ['sv'] },
          { id: 'stairs' },
          { id: 'late', rounds: [2] },
        ],
        people: [
          { id: 'x', rounds: [1], languages: ['fi'], wishes: wishing('no', 'met', 'sv', 'late') },
          { id: 'y', needs: ['step-free'], wishes: wishing('stairs') },
        ],
        met: [{ table: 'met', person: 'x' }],
      }),
    );
    expect(plan.unmet.map(({ table, why }) => [table, why])).toEqual([
      ['no', 'vetoed_by_table'],
      ['met', 'met_already'],
      ['sv', 'language'],
      ['late', 'never_there_together'],
      ['stairs', 'need'],
    ]);
  });

  it('plans an evening to which nobody comes', async () => {
    const plan = await planned(aProblem({ tables: [], people: [] }));
    expect(plan).toMatchObject({ meetings: [], value: 0, bound: 0, gap: 0 });
  });

  it('plans the same evening the same way every time', async () => {
    const problem = aProblem({
      rounds: 6,
      tables: 'A B C D E F',
      people: Array.from({ length: 12 }, (_, n) => ({
        id: `p${n}`,
        rounds: n % 3 ? undefined : [2, 3, 4, 5],
        wishes: wishing(
          'ABCDEF'[n % 6] as string,
          'ABCDEF'[(n * 5 + 1) % 6 === n % 6 ? (n + 2) % 6 : (n * 5 + 1) % 6] as string,
        ),
      })),
    });
    const [one, other] = [await planned(problem), await planned(problem)];
    expect(other.meetings).toEqual(one.meetings);
  });
});

describe('evenings that cannot be', () => {
  it('names whose minimum cannot be reached beside everybody else’s', async () => {
    const problem = aProblem({
      tables: 'A',
      people: [
        { id: 'x', minMeetings: 1 },
        { id: 'y', minMeetings: 1 },
      ],
    });
    await expect(planRotation(problem)).rejects.toThrow(
      /people\[\d\]\.minMeetings: [xy] cannot get 1 meetings/,
    );
  });

  it('finds out that a minimum is impossible for the rounds, not for their number', async () => {
    const problem = aProblem({
      rounds: 3,
      tables: 'A B',
      people: [
        { id: 'x', rounds: [1, 2], minMeetings: 2 },
        { id: 'y', rounds: [1, 2], minMeetings: 2 },
        { id: 'z', rounds: [2, 3], minMeetings: 2 },
      ],
    });
    await expect(planRotation(problem)).rejects.toThrow(ProblemFaulty);
  });
});

describe('an evening with more rounds than meetings', () => {
  it('begins early for everybody, so that no table waits for people who wait', async () => {
    const neutral = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `p${n}` }));
    const last = async (people: number) => {
      const { meetings } = await planRotation(
        aProblem({ rounds: 12, tables: 'A B C D', people: neutral(people) }),
      );
      expect(meetings).toHaveLength(4 * people);
      return Math.max(...meetings.map(({ round }) => round));
    };
    expect(await last(4)).toBe(4);
    expect(await last(7)).toBeLessThanOrEqual(8);
  });
});

describe('one meeting put somewhere else', () => {
  const rounds = 6;
  const tables = ['A', 'B', 'C', 'D'].map((id) => ({ id }));
  const people = ['u', 'v', 'w', 'x'].map((id, n) => ({ id, wishes: wishing('ABCD'[n] as string) }));

  it('leaves all others where they were, also those who would not have to wait so long', async () => {
    const problem = aProblem({ rounds, tables, people: people.map((one) => ({ ...one, maxMeetings: 2 })) });
    const earlier = (await planRotation(problem)).meetings.map((one) => ({ ...one, round: one.round + 2 }));
    const [first] = earlier as [(typeof earlier)[number]];
    const put = { ...first, round: 1 };
    const others = (all: typeof earlier) =>
      all.filter(({ person, table }) => person !== put.person || table !== put.table);
    const { meetings } = await planRotation({ ...problem, fixed: [put] }, { earlier });
    expect(meetings).toContainEqual(put);
    expect(others(meetings)).toEqual(others(earlier));
    // While the evening runs they are moved forward: nobody knows how long they stay.
    const running = await planRotation({ ...problem, fixed: [put] }, { earlier, isRunning: true });
    expect(others(running.meetings)).not.toEqual(others(earlier));
  });

  it('says of a table whose seats are all put to others that it is full, not that it is never there', async () => {
    const problem = aProblem({
      rounds: 2,
      tables: [{ id: 'A' }],
      people: [{ id: 'u' }, { id: 'v' }, { id: 'w', wishes: wishing('A') }],
      fixed: [
        { round: 1, table: 'A', person: 'u' },
        { round: 2, table: 'A', person: 'v' },
      ],
    });
    const { unmet } = await planRotation(problem);
    expect(unmet).toEqual([{ person: 'w', table: 'A', why: 'table_full' }]);
  });

  it('says how far it is', async () => {
    const stages: string[] = [];
    await planRotation(aProblem({ rounds, tables, people }), { onStage: (stage) => stages.push(stage) });
    expect(stages).toEqual(['choosing', 'proving']);
  });
});
