import { messages } from '@/i18n/messages';
import type { Locale } from '@/i18n/locales';

/*
 * Instants (ISO 8601, UTC) as people say them, in the zone of the Ohjaamo they belong to:
 *   fi `ke 2.12. klo 14.15–14.30` · sv `ons 2.12 kl. 14.15–14.30` · en `Wed 2 December, 14.15–14.30`
 * Server only: it carries every text with it. A client leaf gets the finished string.
 * On the night when clocks go back one hour comes twice: then the offset stands behind the time.
 */

export interface Place {
  locale: Locale;
  /** IANA name, for example `Europe/Helsinki`. */
  zone: string;
}

/** `ke 2.12.` — the day on which an instant falls. */
export function formatDay(instant: string, { locale, zone }: Place): string {
  const { weekday, day, month } = wallParts(instant, locale, zone);
  const short = weekday.replace(/\.$/, '');
  switch (locale) {
    case 'fi':
      return `${short} ${day}.${month}.`;
    case 'sv':
      return `${short} ${day}.${month}`;
    case 'en':
      return `${short} ${day} ${monthName(instant, locale, zone)}`;
  }
}

/** The last day on which something holds that ends at this instant: of what ends at midnight, the day before. */
export const formatLastDay = (end: string, place: Place): string =>
  formatDay(new Date(Date.parse(end) - 1).toISOString(), place);

/** `keskiviikko 2.12.2026` — for headings and documents. */
export function formatLongDay(instant: string, { locale, zone }: Place): string {
  return formatter(locale, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}

/** `14.15` */
export function formatTime(instant: string, { locale, zone }: Place): string {
  const { hour, minute } = wallParts(instant, locale, zone);
  const clock = `${Number(hour)}.${minute.padStart(2, '0')}`;
  return comesTwice(instant, zone) ? `${clock} (${offsetName(instant, zone)})` : clock;
}

/** `14.15–14.30` */
export function formatTimeRange(start: string, end: string, place: Place): string {
  return fill(texts(place).range, { start: formatTime(start, place), end: formatTime(end, place) });
}

/** `klo 14.15` */
export function formatAt(instant: string, place: Place): string {
  return fill(texts(place).at, { time: formatTime(instant, place) });
}

/** The day and the time together; both days when the end is on another one. Without an end, the start alone. */
export function formatWhen(start: string, end: string | undefined, place: Place): string {
  const startDay = formatDay(start, place);
  if (end === undefined) return fill(texts(place).when, { day: startDay, time: formatTime(start, place) });
  const endDay = formatDay(end, place);
  return startDay === endDay
    ? fill(texts(place).when, { day: startDay, time: formatTimeRange(start, end, place) })
    : fill(texts(place).acrossDays, {
        startDay,
        endDay,
        start: formatTime(start, place),
        end: formatTime(end, place),
      });
}

/** `2026-12-02` in the zone: for date fields, for grouping by day. */
export function isoDay(instant: string, zone: string): string {
  const { day, month, year } = wallParts(instant, 'en', zone);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const texts = ({ locale }: Place) => messages[locale].common.time;

const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.entries(options).join()}`;
  let known = formatters.get(key);
  if (!known) formatters.set(key, (known = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
  return known;
}

function wallParts(instant: string, locale: Locale, zone: string) {
  const parts = formatter(locale === 'en' ? 'en-GB' : locale, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    weekday: part('weekday'),
    day: String(Number(part('day'))), // Swedish pads them
    month: String(Number(part('month'))),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

const monthName = (instant: string, locale: Locale, zone: string) =>
  formatter(locale, zone, { month: 'long' }).format(new Date(instant));

const hourMs = 3_600_000;

/** True when the same wall time comes an hour earlier or later as well (the clocks go back). */
function comesTwice(instant: string, zone: string): boolean {
  const at = new Date(instant).getTime();
  const wall = formatter('en-GB', zone, { dateStyle: 'short', timeStyle: 'short' });
  const here = wall.format(at);
  return wall.format(at - hourMs) === here || wall.format(at + hourMs) === here;
}

function offsetName(instant: string, zone: string): string {
  const parts = formatter('en-GB', zone, { timeZoneName: 'shortOffset' }).formatToParts(new Date(instant));
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC');
}
