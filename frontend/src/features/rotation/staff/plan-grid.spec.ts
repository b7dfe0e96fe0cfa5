import {
  eveningsOf,
  gridOf,
  namesOf,
  pagesOf,
  peopleWithAnotherEvening,
  plannedTables,
  whoIsTold,
} from './plan-grid';
import type { Plan, Rotation } from './rotation.types';

const person = (registrationId: string, firstName: string, ...wishes: string[]) => ({
  registrationId,
  personId: registrationId,
  code: `KOIVU ${registrationId}`,
  firstName,
  language: 'fi',
  entry: { wishes, never: [], languages: [], needs: [] },
});

const table = (id: string, number: number, employerName: string | null, ...awayRounds: number[]) => ({
  id,
  number,
  employerName,
  topic: null,
  awayRounds,
});

const rotation = {
  rounds: [1, 2].map((round) => ({ round, startsAt: `14.${round}`, endsAt: '' })),
  tables: [table('savu', 2, 'Savu', 2), table('aalto', 1, 'Aalto'), table('free', 3, null)],
  people: [person('1', 'Aino', 'savu', 'aalto'), person('2', 'Bilal'), person('3', 'Aino', 'aalto')],
  others: [],
} as unknown as Rotation;

const planOf = (...seats: [round: number, tableId: string, registrationId: string][]) =>
  ({
    meetings: seats.map(([round, tableId, registrationId]) => ({
      round,
      tableId,
      registrationId,
      pinned: registrationId === '2',
    })),
    unmet: [
      { registrationId: '1', tableId: 'aalto', why: 'table_full' },
      { registrationId: '1', tableId: 'savu', why: 'others_first' },
    ],
  }) as unknown as Plan;

const plan = planOf([1, 'aalto', '2'], [2, 'aalto', '3'], [1, 'savu', '1']);

describe('the grid of an evening', () => {
  it('has a row a round and a column a table, by number; a table of nobody is not in it', () => {
    const rows = gridOf(rotation, plan);
    expect(rows.map(({ round }) => round.round)).toEqual([1, 2]);
    expect(rows[0]?.cells.map((cell) => cell.table.number)).toEqual([1, 2]);
  });

  it('says who sits where, which wish it is, and that a place was given by hand', () => {
    const [first, second] = gridOf(rotation, plan);
    expect(first?.cells.map(({ seat }) => [seat?.name, seat?.rank, seat?.pinned])).toEqual([
      ['Bilal', null, true],
      ['Aino (KOIVU 1)', 1, false],
    ]);
    expect(second?.cells[0]?.seat?.rank).toBe(1);
  });

  it('tells an empty seat from a table that is away', () => {
    const [, second] = gridOf(rotation, plan);
    expect(second?.cells[1]).toMatchObject({ seat: null, isAway: true });
    expect(gridOf(rotation, planOf())[0]?.cells[0]).toMatchObject({ seat: null, isAway: false });
  });

  it('keeps a table that was given back while somebody still sits there in the plan', () => {
    expect(plannedTables(rotation, planOf([1, 'free', '1'])).map(({ id }) => id)).toContain('free');
  });

  it('shows somebody who has cancelled since as a dash', () => {
    expect(gridOf(rotation, planOf([1, 'aalto', 'gone']))[0]?.cells[0]?.seat?.name).toBe('–');
  });
});

describe('names', () => {
  it('tell two of the same name apart by their codes', () => {
    expect([...namesOf(rotation).values()]).toEqual(['Aino (KOIVU 1)', 'Bilal', 'Aino (KOIVU 3)']);
  });
});

describe('evenings', () => {
  it('go by round, and unmet wishes by how much they were wished for', () => {
    const [first] = eveningsOf(rotation, plan, 'fi');
    expect(first?.meetings.map((meeting) => [meeting.round.round, meeting.table.id])).toEqual([[1, 'savu']]);
    expect(first?.unmet.map(({ rank, why }) => [rank, why])).toEqual([
      [1, 'others_first'],
      [2, 'table_full'],
    ]);
  });
});

describe('what another plan changes', () => {
  it('is everybody’s, when nothing was published', () => {
    expect(peopleWithAnotherEvening(null, plan)).toEqual(['2', '3', '1']);
  });

  it('is nobody’s, when it is the same, in whatever order', () => {
    const same = planOf([1, 'savu', '1'], [1, 'aalto', '2'], [2, 'aalto', '3']);
    expect(peopleWithAnotherEvening(plan, same)).toEqual([]);
  });

  it('counts whoever changes places, gets a meeting or loses one', () => {
    const other = planOf([2, 'aalto', '2'], [1, 'aalto', '3'], [1, 'savu', 'new']);
    expect(peopleWithAnotherEvening(plan, other).sort()).toEqual(['1', '2', '3', 'new']);
  });
});

describe('publishing', () => {
  it('tells everybody for the first time, also whoever has no meeting', () => {
    expect(whoIsTold({ ...rotation, published: null }, planOf([1, 'aalto', '1']))).toEqual(['1', '2', '3']);
  });

  it('then tells only those whose evening is another', () => {
    const published = planOf([1, 'aalto', '1'], [2, 'aalto', '2']);
    expect(whoIsTold({ ...rotation, published }, planOf([1, 'aalto', '1'], [1, 'savu', '2']))).toEqual(['2']);
  });
});

describe('pages', () => {
  it('are as few as can be, and equally full', () => {
    const sizes = (count: number) => pagesOf(Array.from({ length: count }), 12).map(({ length }) => length);
    expect(sizes(12)).toEqual([12]);
    expect(sizes(13)).toEqual([7, 6]);
    expect(sizes(30)).toEqual([10, 10, 10]);
    expect(sizes(0)).toEqual([0]);
  });
});
