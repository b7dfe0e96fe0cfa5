import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayBefore, onceKey, reminderDue, twoHoursBefore } from './reminders.js';

const zone = 'Europe/Helsinki';
const at = (text: string) => Temporal.Instant.from(text);
/** A time on the wall in Helsinki. */
const wall = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const long = at('2026-01-01T00:00:00Z');

describe('when a reminder goes out', () => {
  it('the day before, at the same time of day', () => {
    expect(dayBefore(wall('2026-12-02T14:15'), zone)).toEqual(wall('2026-12-01T14:15'));
  });

  it('at the same time on the wall across both clock changes', () => {
    expect(dayBefore(wall('2027-03-28T14:15'), zone)).toEqual(at('2027-03-27T12:15:00Z'));
    expect(wall('2027-03-28T14:15')).toEqual(at('2027-03-28T11:15:00Z'));
    expect(dayBefore(wall('2027-10-31T14:15'), zone)).toEqual(at('2027-10-30T11:15:00Z'));
    expect(wall('2027-10-31T14:15')).toEqual(at('2027-10-31T12:15:00Z'));
  });

  it('not at night: in the evening or in the morning of that same day', () => {
    expect(dayBefore(wall('2026-12-02T21:00'), zone)).toEqual(wall('2026-12-01T20:00'));
    expect(dayBefore(wall('2026-12-02T20:59'), zone)).toEqual(wall('2026-12-01T20:59'));
    expect(dayBefore(wall('2026-12-02T07:59'), zone)).toEqual(wall('2026-12-01T09:00'));
    expect(dayBefore(wall('2026-12-02T08:00'), zone)).toEqual(wall('2026-12-01T08:00'));
  });

  it('treats the two half past threes of the long night as two times', () => {
    const [first, second] = [at('2027-10-31T00:30:00Z'), at('2027-10-31T01:30:00Z')];
    expect(twoHoursBefore(first)).toEqual(at('2027-10-30T22:30:00Z'));
    expect(twoHoursBefore(second)).toEqual(at('2027-10-30T23:30:00Z'));
    expect(onceKey('reminder_soon', 'a', first)).not.toBe(onceKey('reminder_soon', 'a', second));
  });

  it('first the day before, then two hours before, then no more', () => {
    const booked = { startsAt: wall('2026-12-02T14:15'), bookedAt: long, zone };
    const due = (text: string) => reminderDue(booked, wall(text));
    expect(due('2026-12-01T14:14:59')).toBeNull();
    expect(due('2026-12-01T14:15')).toBe('reminder_day');
    expect(due('2026-12-02T12:14:59')).toBe('reminder_day');
    expect(due('2026-12-02T12:15')).toBe('reminder_soon');
    expect(due('2026-12-02T14:15')).toBeNull();
  });

  it('not for what was booked after its hour had come', () => {
    const startsAt = wall('2026-12-02T14:15');
    const later = { startsAt, bookedAt: wall('2026-12-01T18:00'), zone };
    expect(reminderDue(later, wall('2026-12-01T18:01'))).toBeNull();
    expect(reminderDue(later, wall('2026-12-02T12:20'))).toBe('reminder_soon');
    const lastMinute = { startsAt, bookedAt: wall('2026-12-02T13:00'), zone };
    expect(reminderDue(lastMinute, wall('2026-12-02T13:01'))).toBeNull();
  });

  it('never at night and always on the day before, whatever the time, over both clock changes', () => {
    const spring = Number(wall('2027-03-20T00:00').epochMilliseconds);
    const minutesOfAYear = 366 * 24 * 60;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: minutesOfAYear }), (minutes) => {
        const startsAt = Temporal.Instant.fromEpochMilliseconds(spring + minutes * 60_000);
        const reminder = dayBefore(startsAt, zone).toZonedDateTimeISO(zone);
        const start = startsAt.toZonedDateTimeISO(zone);
        expect(reminder.hour).toBeGreaterThanOrEqual(8);
        expect(reminder.hour).toBeLessThan(21);
        expect(reminder.toPlainDate().until(start.toPlainDate()).days).toBe(1);
      }),
    );
  });
});
