import { Temporal } from 'temporal-polyfill';
import type { Language } from '../platform/http/fields.js';

/** How each language writes days and times: order and marks here, names of days and months from the platform's own data. */
const styles: Record<Language, { locale: string; beforeTime: string; beforeTimeOnly: string }> = {
  fi: { locale: 'fi-FI', beforeTime: ' klo ', beforeTimeOnly: 'klo ' },
  sv: { locale: 'sv-FI', beforeTime: ' kl. ', beforeTimeOnly: 'kl. ' },
  en: { locale: 'en-GB', beforeTime: ', ', beforeTimeOnly: '' },
};

/**
 * A stretch of time as people write it: `ke 2.12. klo 14.15–14.30`, `ons 2.12 kl. 14.15–14.30`, `Wed 2 December, 14.15–14.30`.
 * @param zone the place's own, for example Europe/Helsinki
 */
export function stretch(
  start: Temporal.Instant,
  end: Temporal.Instant,
  zone: string,
  language: Language,
): string {
  const from = start.toZonedDateTimeISO(zone);
  const to = end.toZonedDateTimeISO(zone);
  const { beforeTime } = styles[language];
  const until = from.toPlainDate().equals(to.toPlainDate())
    ? `–${clock(to)}`
    : ` – ${dayOf(to, language)}${beforeTime}${clock(to)}`;
  return `${dayOf(from, language)}${beforeTime}${clock(from)}${until}`;
}

/** One moment: `ke 2.12. klo 14.15`. */
export function moment(at: Temporal.Instant, zone: string, language: Language): string {
  const then = at.toZonedDateTimeISO(zone);
  return `${dayOf(then, language)}${styles[language].beforeTime}${clock(then)}`;
}

/** The time alone: `klo 14.15`. */
export function timeOnly(at: Temporal.Instant, zone: string, language: Language): string {
  return `${styles[language].beforeTimeOnly}${clock(at.toZonedDateTimeISO(zone))}`;
}

/** A day on the calendar without a time: `ke 2.12.` */
export function calendarDay(day: string, language: Language): string {
  return dayOf(Temporal.PlainDate.from(day), language);
}

/** Whether a moment is today, tomorrow or another day for somebody who reads it now. */
export function nearness(
  at: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
): 'today' | 'tomorrow' | 'later' {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = today.until(at.toZonedDateTimeISO(zone).toPlainDate()).days;
  return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
}

function dayOf(date: Temporal.ZonedDateTime | Temporal.PlainDate, language: Language): string {
  const { locale } = styles[language];
  const utc = new Date(Date.UTC(date.year, date.month - 1, date.day));
  const name = (part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(utc);
  const weekday = name({ weekday: 'short' });
  if (language === 'fi') return `${weekday} ${date.day}.${date.month}.`;
  if (language === 'sv') return `${weekday} ${date.day}.${date.month}`;
  return `${weekday} ${date.day} ${name({ month: 'long' })}`;
}

/** `9.05`; a time that the wall shows twice (the long night in autumn) says which of the two it is. */
function clock(at: Temporal.ZonedDateTime): string {
  const shown = `${at.hour}.${String(at.minute).padStart(2, '0')}`;
  return isShownTwice(at) ? `${shown} (UTC${at.offset.replace(/^([+-])0?(\d+):00$/, '$1$2')})` : shown;
}

function isShownTwice(at: Temporal.ZonedDateTime): boolean {
  const wall = at.toPlainDateTime();
  const earlier = wall.toZonedDateTime(at.timeZoneId, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(at.timeZoneId, { disambiguation: 'later' });
  return !earlier.equals(later);
}
