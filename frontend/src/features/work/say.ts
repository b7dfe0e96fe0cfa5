import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';

type Localised = components['schemas']['Localised'];

/** A text of the domain in the reader's language; Finnish when it was not written in theirs. */
export const say = (text: Localised, locale: Locale): string => text[locale] || text.fi;

/** `+358401234567` → `040 123 4567`, as it is said here; others as they are. */
export const phoneText = (phone: string) => phone.replace(/^\+358(\d\d)(\d{3})(\d+)$/, '0$1 $2 $3');

/** `suomi`, `svenska`, `English` — a language as its own readers' language calls it. */
export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
}

/** Languages that are asked for most in the regions, in the order of how often. */
export const usualLanguages = ['fi', 'sv', 'en', 'se', 'et', 'ru', 'uk', 'ar', 'so', 'fa', 'ku'] as const;

/** `1.6.2027` in the reader's way, for a calendar day that has no zone. */
export function dayText(day: string, locale: Locale): string {
  // Swedish as in Finland: `1.6.2027`, where Sweden writes 2027-06-01.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-FI`, {
    day: 'numeric',
    month: locale === 'en' ? 'long' : 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** `9.00` of `09:00`, for a time on the wall that has no zone. */
export const clockText = (time: string): string => time.replace(/^0/, '').replace(':', '.');

/** `joulukuu 2026` from `2026-12`. */
export function monthName(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const name = format.format(new Date(`${month}-15T12:00:00Z`));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** `ma`, `tis`, `Wed`: the weekdays of a calendar's head; 1 is Monday. */
export function weekdayName(weekday: number, locale: Locale, length: 'short' | 'long' = 'short'): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(2024, 0, weekday))).replace(/\.$/, ''); // 1 January 2024 was a Monday
}

/** `14:15` in a zone, for time fields. */
export function wallTime(instant: string, zone: string): string {
  const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(instant));
}
