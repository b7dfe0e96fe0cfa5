import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { seriesRule } from './events.schema.js';

export type SeriesRule = z.output<typeof seriesRule>;

/** A series is planned as rows: more than a year of weeks would be a mistake of the keyboard. */
export const MOST_EVENTS = 60;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The rule as RFC 5545 writes it, without DTSTART: `FREQ=MONTHLY;BYDAY=1WE` is the first Wednesday of the month.
 * A month's rule that does not say which week means the first.
 */
export function rruleOf({ every, weekday, week = 1 }: SeriesRule): string {
  const day = WEEKDAYS[weekday - 1] as string;
  switch (every) {
    case 'week':
      return `FREQ=WEEKLY;BYDAY=${day}`;
    case 'other_week':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`;
    case 'month':
      return `FREQ=MONTHLY;BYDAY=${week}${day}`;
  }
}

/**
 * The days of a series, both ends included. Every other week counts from the first such weekday, not from the week in
 * which the plan begins.
 * @param startsOn `2026-12-01`
 * @returns at most one day more than MOST_EVENTS, so that the caller sees that there are too many
 */
export function daysOf(rule: SeriesRule, startsOn: string, until: string): string[] {
  const first = firstOn(Temporal.PlainDate.from(startsOn), rule.weekday);
  const last = Temporal.PlainDate.from(until);
  if (Temporal.PlainDate.compare(first, last) > 0) return [];
  return new RRuleTemporal({
    rruleString: rruleOf(rule),
    dtstart: midnight(first),
    until: midnight(last),
  })
    .all((_, i) => i <= MOST_EVENTS)
    .map((date) => date.toPlainDate().toString());
}

const firstOn = (from: Temporal.PlainDate, weekday: number) =>
  from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });

// Days only: in UTC no day is shorter than another and no midnight is missing.
const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime('UTC');
