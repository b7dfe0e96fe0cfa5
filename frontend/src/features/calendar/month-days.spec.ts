import { Temporal } from 'temporal-polyfill';
import { monthDays, neighbours, wantedMonth } from './month-days';

describe('a month as whole weeks', () => {
  it('begins on a Monday and ends on a Sunday', () => {
    const days = monthDays('2026-12');
    expect(days[0]).toEqual({ day: '2026-11-30', number: 30, inMonth: false });
    expect(days[1]).toEqual({ day: '2026-12-01', number: 1, inMonth: true });
    expect(days.at(-1)).toEqual({ day: '2027-01-03', number: 3, inMonth: false });
    expect(days).toHaveLength(35);
  });

  it('has four weeks when February fits exactly', () => {
    expect(monthDays('2027-02')).toHaveLength(28);
  });

  it('has six weeks when the month begins late in the week', () => {
    expect(monthDays('2027-05')).toHaveLength(42);
  });

  it('passes over the turn of the year', () => {
    expect(neighbours('2026-12')).toEqual({ before: '2026-11', after: '2027-01' });
  });

  it.each(['2026-13', '1999-01', 'soon', undefined])('takes %p for the month we are in', (wished) => {
    expect(wantedMonth(wished, Temporal.PlainDate.from('2026-11-23'))).toBe('2026-11');
  });
});
