import { linesByTable, linesByTime, type DayList } from './list-rows';

const person = (firstName: string, ...meetings: [at: string, table: number, status?: string][]) => ({
  registrationId: firstName,
  code: 'KOIVU 1',
  firstName,
  language: 'fi',
  contact: null,
  channel: 'web',
  answer: null,
  seats: 0,
  meetings: meetings.map(([startsAt, tableNumber, status = 'booked']) => ({ startsAt, tableNumber, status })),
});

const list = {
  rows: [
    person('Väinö', ['14:30', 2]),
    person('Aino', ['14:15', 1], ['14:00', 3, 'cancelled']),
    person('Elli'),
    person('Bilal', ['14:15', 2]),
  ],
} as unknown as DayList;

const names = (lines: { row: { firstName: string } }[]) => lines.map(({ row }) => row.firstName);

describe('the day’s list', () => {
  it('goes by time, then by name; who has no time stands first', () => {
    expect(names(linesByTime(list))).toEqual(['Elli', 'Aino', 'Bilal', 'Väinö']);
  });

  it('leaves out cancelled times', () => {
    expect(linesByTime(list).filter(({ row }) => row.firstName === 'Aino')).toHaveLength(1);
  });

  it('goes by table, those without one last', () => {
    expect(linesByTable(list).map(({ table, lines }) => [table, names(lines)])).toEqual([
      [1, ['Aino']],
      [2, ['Bilal', 'Väinö']],
      [null, ['Elli']],
    ]);
  });
});
