import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysOf, MOST_EVENTS, rruleOf, type SeriesRule } from './series.rule.js';

describe('a series falls on', () => {
  it('the first Wednesday of each month', () => {
    const rule: SeriesRule = { every: 'month', weekday: 3, week: 1 };
    expect(rruleOf(rule)).toBe('FREQ=MONTHLY;BYDAY=1WE');
    expect(daysOf(rule, '2026-12-01', '2027-03-31')).toEqual([
      '2026-12-02',
      '2027-01-06',
      '2027-02-03',
      '2027-03-03',
    ]);
  });

  it('the last Friday of each month', () => {
    expect(daysOf({ every: 'month', weekday: 5, week: -1 }, '2026-12-01', '2027-02-28')).toEqual([
      '2026-12-25',
      '2027-01-29',
      '2027-02-26',
    ]);
  });

  it('every Tuesday, first and last day included', () => {
    expect(daysOf({ every: 'week', weekday: 2 }, '2026-12-01', '2026-12-15')).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
    ]);
  });

  it('every other Monday, from the first one on', () => {
    expect(daysOf({ every: 'other_week', weekday: 1 }, '2026-12-01', '2027-01-10')).toEqual([
      '2026-12-07',
      '2026-12-21',
      '2027-01-04',
    ]);
  });

  it('no day when it ends before its weekday comes', () => {
    expect(daysOf({ every: 'week', weekday: 1 }, '2026-12-01', '2026-12-05')).toEqual([]);
  });

  it('only the right weekday, in order, inside its ends, and stops counting when there are too many', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('week', 'other_week', 'month'),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(1, 2, 3, 4, -1),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 800 }),
        (every, weekday, week, after, long) => {
          const from = Temporal.PlainDate.from('2026-01-01').add({ days: after });
          const to = from.add({ days: long });
          const days = daysOf({ every, weekday, week } as SeriesRule, from.toString(), to.toString());
          expect(days.length).toBeLessThanOrEqual(MOST_EVENTS + 1);
          expect(days).toEqual([...new Set(days)].sort());
          for (const day of days) {
            expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(weekday);
            expect(day >= from.toString() && day <= to.toString()).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
