import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { askedFrom, checkInDays } from './check-in.schedule.js';

const HELSINKI = 'Europe/Helsinki';
const plan = [
  { code: 'day_1', afterDays: 0, afterMonths: 0 },
  { code: 'week_1', afterDays: 7, afterMonths: 0 },
  { code: 'month_1', afterDays: 0, afterMonths: 1 },
  { code: 'month_3', afterDays: 0, afterMonths: 3 },
  { code: 'month_6', afterDays: 0, afterMonths: 6 },
];
const days = (start: string) =>
  checkInDays(Temporal.Instant.from(start), HELSINKI, plan).map(({ day }) => day.toString());

/** Any start between 2024 and 2034: leap years, both clock changes, month ends. */
const starts = fc
  .integer({ min: 0, max: 10 * 365 * 24 * 60 })
  .map((minutes) => Temporal.Instant.from('2024-01-01T00:00:00Z').add({ minutes }));

describe('when both sides are asked how it goes', () => {
  it.each([
    [
      'across the change in spring',
      '2027-03-25T06:00:00Z',
      ['2027-03-25', '2027-04-01', '2027-04-25', '2027-06-25', '2027-09-25'],
    ],
    [
      'from the last of January',
      '2027-01-31T06:00:00Z',
      ['2027-01-31', '2027-02-07', '2027-02-28', '2027-04-30', '2027-07-31'],
    ],
    [
      'in a leap year',
      '2028-01-31T06:00:00Z',
      ['2028-01-31', '2028-02-07', '2028-02-29', '2028-04-30', '2028-07-31'],
    ],
    [
      'from the last of August',
      '2026-08-31T06:00:00Z',
      ['2026-08-31', '2026-09-07', '2026-09-30', '2026-11-30', '2027-02-28'],
    ],
    [
      'by the day on the wall, late in the evening',
      '2026-11-30T22:30:00Z',
      ['2026-12-01', '2026-12-08', '2027-01-01', '2027-03-01', '2027-06-01'],
    ],
  ])('%s', (_, start, expected) => expect(days(start)).toEqual(expected));

  it('is in order, once a day, a week after a week, and on the same day of the month or its last', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const first = start.toZonedDateTimeISO(HELSINKI).toPlainDate();
        const all = checkInDays(start, HELSINKI, plan).map(({ day }) => day);
        const [day1, week1, ...months] = all as [
          Temporal.PlainDate,
          Temporal.PlainDate,
          ...Temporal.PlainDate[],
        ];
        const isOrdered = all.every(
          (day, n) => n === 0 || Temporal.PlainDate.compare(all[n - 1] as Temporal.PlainDate, day) < 0,
        );
        return (
          isOrdered &&
          day1.equals(first) &&
          first.until(week1, { largestUnit: 'days' }).days === 7 &&
          months.every((day) => day.day === Math.min(first.day, day.daysInMonth))
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('goes out at two in the afternoon on the wall, whatever the clocks do', () => {
    fc.assert(
      fc.property(starts, (start) => {
        return checkInDays(start, HELSINKI, plan).every(({ day }) => {
          const at = askedFrom(day, HELSINKI).toZonedDateTimeISO(HELSINKI);
          return at.hour === 14 && at.minute === 0 && at.toPlainDate().equals(day);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
