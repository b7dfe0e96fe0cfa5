import { checkProblem, readProblem } from './check.js';
import { ProblemFaulty } from './faults.js';
import type { ProblemInput } from './problem.schema.js';

const right: ProblemInput = {
  rounds: 3,
  tables: [{ id: 'A' }, { id: 'B', rounds: [1, 2], vetoes: ['z'], languages: ['sv'] }],
  people: [
    { id: 'x', rounds: [2, 3] },
    { id: 'y', vetoes: ['A'] },
    { id: 'z', languages: ['fi'] },
  ],
};

function faultsOf(change: object): string[] {
  try {
    checkProblem(readProblem({ ...right, ...change }));
    return [];
  } catch (error) {
    if (!(error instanceof ProblemFaulty)) throw error;
    return error.faults.map(({ code, place }) => `${code} at ${place}`);
  }
}

const fixed = (...meetings: [round: number, table: string, person: string][]) => ({
  fixed: meetings.map(([round, table, person]) => ({ round, table, person })),
});
const people = (...all: object[]) => ({ people: all.map((one, n) => ({ id: `p${n}`, ...one })) });

describe('a problem that is wrong says where', () => {
  it('is right to begin with', () => expect(faultsOf({})).toEqual([]));

  it.each([
    ['a round that there is not', { rounds: 0 }, 'malformed at rounds'],
    ['no number', { rounds: 'three' }, 'malformed at rounds'],
    [
      'a weight below zero',
      people({ wishes: [{ table: 'A', weight: -1 }] }),
      'malformed at people[0].wishes[0].weight',
    ],
    [
      'a weight that is none',
      people({ wishes: [{ table: 'A', weight: NaN }] }),
      'malformed at people[0].wishes[0].weight',
    ],
    ['a word nobody knows', people({ whishes: [] }), 'malformed at people[0]'],
    ['no places', { tables: [{ id: 'A', places: 0 }] }, 'malformed at tables[0].places'],
    [
      'the same table twice',
      { tables: [{ id: 'A' }, { id: 'A' }], people: [] },
      'named_twice at tables[1].id',
    ],
    [
      'the same person twice',
      { people: [{ id: 'x' }, { id: 'x' }], tables: [] },
      'named_twice at people[1].id',
    ],
    [
      'a wish for no table',
      people({ wishes: [{ table: 'C', weight: 1 }] }),
      'unknown_table at people[0].wishes[0].table',
    ],
    [
      'interest in nobody',
      { interest: [{ table: 'A', person: 'q', weight: 1 }] },
      'unknown_person at interest[0].person',
    ],
    ['a round after the last', people({ rounds: [1, 4] }), 'round_not_there at people[0].rounds[1]'],
    [
      'a wish for whom one vetoes',
      people({ vetoes: ['A'], wishes: [{ table: 'A', weight: 1 }] }),
      'wished_and_vetoed at people[0].wishes[0].table',
    ],
    ['fixed while the table is away', fixed([3, 'B', 'x']), 'table_not_there at fixed[0].table'],
    ['fixed while the person is away', fixed([1, 'A', 'x']), 'person_not_there at fixed[0].person'],
    ['fixed against a person’s veto', fixed([1, 'A', 'y']), 'vetoed at fixed[0]'],
    [
      'fixed where two cannot talk',
      {
        ...fixed([1, 'B', 'z']),
        tables: [{ id: 'B', languages: ['sv'] }],
        people: [{ id: 'z', languages: ['fi'] }],
      },
      'does_not_fit at fixed[0]',
    ],
    ['fixed twice in a round', fixed([2, 'A', 'x'], [2, 'B', 'x']), 'person_twice at fixed[1].person'],
    ['fixed twice in one place', fixed([2, 'A', 'x'], [2, 'A', 'z']), 'table_full at fixed[1].table'],
    ['the same pair fixed twice', fixed([2, 'A', 'x'], [3, 'A', 'x']), 'pair_twice at fixed[1]'],
    [
      'fixed though they have met',
      { ...fixed([2, 'A', 'x']), met: [{ table: 'A', person: 'x' }] },
      'met_already at fixed[0]',
    ],
    [
      'more fixed than wanted',
      { ...people({ maxMeetings: 0 }), tables: [{ id: 'A' }], ...fixed([1, 'A', 'p0']) },
      'too_many_meetings at people[0].maxMeetings',
    ],
    [
      'fixed without a break',
      {
        ...people({ breakAfter: 1 }),
        tables: [{ id: 'A' }, { id: 'B' }],
        ...fixed([1, 'A', 'p0'], [2, 'B', 'p0']),
      },
      'no_break at people[0].breakAfter',
    ],
    [
      'a minimum above the maximum',
      { ...people({ minMeetings: 2, maxMeetings: 1 }), tables: [{ id: 'A' }] },
      'minimum_impossible at people[0].minMeetings',
    ],
    [
      'a minimum above the rounds',
      { ...people({ minMeetings: 2, rounds: [1] }), tables: [{ id: 'A' }] },
      'minimum_impossible at people[0].minMeetings',
    ],
    [
      'a minimum above the tables',
      { ...people({ minMeetings: 2 }), tables: [{ id: 'A' }] },
      'minimum_impossible at people[0].minMeetings',
    ],
  ])('%s', (_, change, said) => {
    const base = 'people' in change && !('tables' in change) ? { tables: [{ id: 'A' }, { id: 'B' }] } : {};
    expect(faultsOf({ ...base, ...change })).toContain(said);
  });
});
