import { Temporal } from 'temporal-polyfill';

/** Between these hours on the Ohjaamo's wall nobody is asked anything, and the clock of an offer stands still. */
export const DAY_BEGINS = '08:00';
export const DAY_ENDS = '21:00';
/** When the place begins this soon, the next in line must get their chance, too. */
export const SOON_HOURS = 6;
export const SOON_MINUTES = 20;
/** Who takes the place still has to come. */
export const TRAVEL_MINUTES = 10;
/** Less than this is no offer; then the place is for whoever comes first. */
export const LEAST_MINUTES = 5;
/** What a part that says nothing about it gives. */
export const OFFER_MINUTES = 120;

export interface OfferWindow {
  opensAt: Temporal.Instant;
  heldUntil: Temporal.Instant;
}

/**
 * From when until when a place that became free is held for the next in line.
 * It opens at once by day, in the morning otherwise, and lasts `offerMinutes` of daytime: 120 minutes that begin at 20:30 end at
 * 09:30. On the day itself they are at most 20, and they always end ten minutes before the place begins.
 * @param offerMinutes how long an offer of this part lasts, in minutes
 * @param zone the Ohjaamo's time zone
 * @returns null when it is too late to ask anybody: then the place is free for all
 */
export function offerWindow(
  now: Temporal.Instant,
  offerMinutes: number,
  zone: string,
  placeStartsAt: Temporal.Instant,
): OfferWindow | null {
  const opens = nextDaytime(now.toZonedDateTimeISO(zone));
  const isSoon = earlier(placeStartsAt, opens.toInstant().add({ hours: SOON_HOURS })) === placeStartsAt;
  const minutes = isSoon ? Math.min(offerMinutes, SOON_MINUTES) : offerMinutes;
  const last = lastDaytime(placeStartsAt.subtract({ minutes: TRAVEL_MINUTES }).toZonedDateTimeISO(zone));
  const opensAt = opens.toInstant();
  const heldUntil = earlier(afterDaytime(opens, minutes), last.toInstant());
  const least = opensAt.add({ minutes: Math.min(LEAST_MINUTES, minutes) });
  return Temporal.Instant.compare(heldUntil, least) < 0 ? null : { opensAt, heldUntil };
}

/** This moment by day; the next morning otherwise. */
function nextDaytime(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const { begins, ends } = dayOf(at);
  if (Temporal.ZonedDateTime.compare(at, begins) < 0) return begins;
  if (Temporal.ZonedDateTime.compare(at, ends) < 0) return at;
  return dayOf(at.add({ days: 1 })).begins;
}

/** This moment by day; the evening before otherwise. */
function lastDaytime(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const { begins, ends } = dayOf(at);
  if (Temporal.ZonedDateTime.compare(at, ends) > 0) return ends;
  if (Temporal.ZonedDateTime.compare(at, begins) > 0) return at;
  return dayOf(at.subtract({ days: 1 })).ends;
}

/** The moment when so many minutes of daytime have gone by. */
function afterDaytime(from: Temporal.ZonedDateTime, minutes: number): Temporal.Instant {
  let at = from;
  let left = Temporal.Duration.from({ minutes });
  for (;;) {
    const untilEvening = at.until(dayOf(at).ends, { largestUnit: 'minutes' });
    if (Temporal.Duration.compare(left, untilEvening) <= 0) return at.add(left).toInstant();
    left = left.subtract(untilEvening);
    at = dayOf(at.add({ days: 1 })).begins;
  }
}

function dayOf(at: Temporal.ZonedDateTime) {
  return {
    begins: at.withPlainTime(DAY_BEGINS),
    ends: at.withPlainTime(DAY_ENDS),
  };
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
