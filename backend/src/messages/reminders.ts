import type { Temporal } from 'temporal-polyfill';

/** Nobody's phone buzzes at night: a reminder whose hour falls between these moves to the evening before or the morning after. */
const NIGHT_FROM_HOUR = 21;
const NIGHT_UNTIL_HOUR = 8;
const EVENING_HOUR = 20;
const MORNING_HOUR = 9;

export type ReminderKind = 'reminder_day' | 'reminder_soon';

export interface Booked {
  /** The first meeting or seat of the registration. */
  startsAt: Temporal.Instant;
  /** When that time was taken: a move counts as taking it anew. */
  bookedAt: Temporal.Instant;
  /** The place's own time zone, for example Europe/Helsinki. */
  zone: string;
}

/**
 * The day before, at the same time on the wall (so that both clock changes are one day like any other), never at night:
 * from 21 on it goes out at 20, before 8 at 9 o'clock of that same day.
 */
export function dayBefore(startsAt: Temporal.Instant, zone: string): Temporal.Instant {
  const then = startsAt.toZonedDateTimeISO(zone).subtract({ days: 1 });
  const calm = (hour: number) => then.withPlainTime({ hour }).toInstant();
  if (then.hour >= NIGHT_FROM_HOUR) return calm(EVENING_HOUR);
  if (then.hour < NIGHT_UNTIL_HOUR) return calm(MORNING_HOUR);
  return then.toInstant();
}

/** At once by day; at night the next morning at 9 on the wall. For what nobody needs to hear before. */
export function byDay(at: Temporal.Instant, zone: string): Temporal.Instant {
  const then = at.toZonedDateTimeISO(zone);
  if (then.hour >= NIGHT_UNTIL_HOUR && then.hour < NIGHT_FROM_HOUR) return at;
  const morning = then.hour < NIGHT_UNTIL_HOUR ? then : then.add({ days: 1 });
  return morning.withPlainTime({ hour: MORNING_HOUR }).toInstant();
}

/** Two hours before, by the clock that does not jump. */
export function twoHoursBefore(startsAt: Temporal.Instant): Temporal.Instant {
  return startsAt.subtract({ hours: 2 });
}

/**
 * Which reminder is to go out now. None for a time that was taken after its hour had come (they just booked it), none once
 * it has begun; the day's reminder no longer once the later one is due.
 */
export function reminderDue(
  { startsAt, bookedAt, zone }: Booked,
  now: Temporal.Instant,
): ReminderKind | null {
  const isDue = (at: Temporal.Instant) => compare(bookedAt, at) < 0 && compare(at, now) <= 0;
  if (compare(now, startsAt) >= 0) return null;
  if (compare(twoHoursBefore(startsAt), now) <= 0) {
    return isDue(twoHoursBefore(startsAt)) ? 'reminder_soon' : null;
  }
  return isDue(dayBefore(startsAt, zone)) ? 'reminder_day' : null;
}

/** What makes it once: the same time of the same registration; a move makes another. */
export function onceKey(kind: ReminderKind, registrationId: string, startsAt: Temporal.Instant): string {
  return `${kind}:${registrationId}:${startsAt.toString()}`;
}

const compare = (one: Temporal.Instant, other: Temporal.Instant) =>
  Math.sign(one.epochMilliseconds - other.epochMilliseconds);
