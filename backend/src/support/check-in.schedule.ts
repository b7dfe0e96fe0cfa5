import { Temporal } from 'temporal-polyfill';

/** One row of check_in_plan. */
export interface PlannedCheckIn {
  code: string;
  afterDays: number;
  afterMonths: number;
}

/**
 * The days on which both sides are asked, counted on the calendar of the Ohjaamo from the day of the start. Calendar days know no
 * change of clocks, and a month after 31 January is the last day of February.
 * @param startedAt the moment of the start
 * @param zone the Ohjaamo's own, for example Europe/Helsinki
 */
export function checkInDays(
  startedAt: Temporal.Instant,
  zone: string,
  plan: readonly PlannedCheckIn[],
): { code: string; day: Temporal.PlainDate }[] {
  const first = startedAt.toZonedDateTimeISO(zone).toPlainDate();
  return plan.map(({ code, afterDays, afterMonths }) => ({
    code,
    day: first.add({ months: afterMonths }).add({ days: afterDays }),
  }));
}

/** On its day a question goes out at this hour on the wall: after lunch, when the first day has something to tell. */
const ASKING_HOUR = 14;

/** From which instant on a question may be asked; the worker's own look comes within the hour after it, and never at night. */
export function askedFrom(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: ASKING_HOUR } }).toInstant();
}
