import { checkProblem } from './planner/check.js';
import { printOf, problemOf, type RotationFacts, weightOfRank } from './rotation.facts.js';

const times = (from: string, to: string) => ({
  startsAt: `2026-12-02T${from}:00Z`,
  endsAt: `2026-12-02T${to}:00Z`,
});
const table = { languages: ['fi'], offers: ['step_free'], awayRounds: [], busy: [] };
const person = {
  ...{ personId: 'p', languages: [], needs: [], mostMeetings: null, breakAfter: null, fromRound: null },
  ...{ untilRound: null, wishes: [], busy: [] },
};

/** Four rounds of a quarter with breaks of three minutes, two tables, two people. */
const facts: RotationFacts = {
  ...{ eventId: 'e', ohjaamoId: 'o', partId: 'r', closed: false, begun: false, ...times('12:00', '13:10') },
  settings: { slotMinutes: 15, breakMinutes: 3 },
  tables: [
    { ...table, id: 'A' },
    { ...table, id: 'B' },
  ],
  people: [
    { ...person, registrationId: 'x' },
    { ...person, registrationId: 'y' },
  ],
  interest: [],
  met: [],
};
const withPerson = (more: Partial<RotationFacts['people'][number]>) =>
  problemOf({ ...facts, people: [{ ...person, registrationId: 'x', ...more }] }).people[0];

describe('a rotation as a problem for the planner', () => {
  it('has a round for each quarter that fits', () => {
    expect(problemOf(facts)).toMatchObject({
      rounds: 4,
      tables: [{ id: 'A', rounds: [1, 2, 3, 4] }, { id: 'B' }],
    });
  });

  it('knows when nobody sits at a table: away, or in a meeting that was booked', () => {
    const busy = [times('12:20', '12:25')];
    const { tables } = problemOf({ ...facts, tables: [{ ...table, id: 'A', awayRounds: [1], busy }] });
    expect(tables[0]?.rounds).toEqual([3, 4]);
  });

  it('knows when somebody is there: from their first round to their last, but not while they are elsewhere', () => {
    expect(withPerson({ fromRound: 2, untilRound: 3 })?.rounds).toEqual([2, 3]);
    // From the end of round 1 to the beginning of round 3: only round 2 is lost.
    expect(withPerson({ busy: [times('12:15', '12:36')] })?.rounds).toEqual([1, 3, 4]);
  });

  it('weighs wishes in even steps, and three stars less than one step', () => {
    expect([1, 2, 3, 4, 5].map(weightOfRank)).toEqual([20, 16, 12, 8, 4]);
    const { interest } = problemOf({
      ...facts,
      interest: [{ tableId: 'A', registrationId: 'x', stars: 3, noThanks: false }],
    });
    expect(interest?.[0]?.weight).toBeLessThan(weightOfRank(1) - weightOfRank(2));
  });

  it('takes "not this one" of either side as a veto, and gives stars no weight beside it', () => {
    const problem = problemOf({
      ...facts,
      people: [{ ...person, registrationId: 'x', wishes: [{ tableId: 'B', rank: null }] }],
      interest: [{ tableId: 'A', registrationId: 'x', stars: 0, noThanks: true }],
    });
    expect(problem.people[0]).toMatchObject({ vetoes: ['B'], wishes: [] });
    expect(problem).toMatchObject({ tables: [{ vetoes: ['x'] }, { vetoes: [] }], interest: [] });
  });

  it('leaves to staff what staff arrange, and languages to whoever named none', () => {
    expect(withPerson({ needs: ['interpreter', 'calm', 'plain_language'] })?.needs).toEqual(['calm']);
    expect(withPerson({})).not.toHaveProperty('languages');
    expect(withPerson({ languages: ['sv'] })?.languages).toEqual(['sv']);
  });

  it('forgets what is said about tables and people that are gone, and contradicts itself never', () => {
    const problem = problemOf({
      ...facts,
      people: [{ ...person, registrationId: 'x', wishes: [{ tableId: 'gone', rank: 1 }] }],
      interest: [{ tableId: 'gone', registrationId: 'x', stars: 2, noThanks: false }],
      met: [{ tableId: 'A', registrationId: 'gone' }],
    });
    expect(() => checkProblem(problem)).not.toThrow();
    expect(problem).toMatchObject({ people: [{ wishes: [] }], interest: [], met: [] });
  });

  it('has the same print until something differs that matters', () => {
    expect(printOf(problemOf({ ...facts, begun: true }))).toBe(printOf(problemOf(facts)));
    expect(printOf(problemOf({ ...facts, met: [{ tableId: 'A', registrationId: 'x' }] }))).not.toBe(
      printOf(problemOf(facts)),
    );
  });
});
