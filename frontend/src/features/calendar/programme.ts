import { Temporal } from 'temporal-polyfill';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { formatLongDay, isoDay } from '@/ui/time';
import { need } from '../work/need';

export type StaffEventCard = components['schemas']['StaffEventCard'];

/** How far ahead the first page of staff looks. */
const aheadDays = 7;

export async function month(locale: Locale, ohjaamo: string, which: string) {
  const query = { ohjaamo, month: which };
  return need(locale, await ask((await api()).GET('/api/staff/month', { params: { query } })));
}

/** What is on today, and in the days after it, at one Ohjaamo; drafts included, cancelled left out. */
export async function comingDays(locale: Locale, ohjaamo: string) {
  const thisMonth = await month(locale, ohjaamo, Temporal.Now.plainDateISO().toString().slice(0, 7));
  const zone = thisMonth.timeZone;
  const first = Temporal.Now.plainDateISO(zone);
  const last = first.add({ days: aheadDays });
  const next = last.month === first.month ? [] : (await month(locale, ohjaamo, yearMonth(last))).events;
  const on = [...thisMonth.events, ...next].filter(({ status }) => status !== 'cancelled');
  const dayOf = (event: StaffEventCard) => isoDay(event.startsAt, zone);
  return {
    zone,
    now: on.filter((event) => dayOf(event) === first.toString()),
    later: on.filter((event) => dayOf(event) > first.toString() && dayOf(event) <= last.toString()),
  };
}

/** `keskiviikko 2. joulukuuta 2026` */
export const today = (locale: Locale, zone: string) =>
  formatLongDay(Temporal.Now.instant().toString(), { locale, zone });

export const yearMonth = (day: Temporal.PlainDate) => day.toString().slice(0, 7);

/** What everybody may see, is not over, and is soon: this month's and the next one's. */
export async function shownSoon(locale: Locale, ohjaamo: string): Promise<StaffEventCard[]> {
  const now = Temporal.Now.plainDateISO();
  const months = [now, now.add({ months: 1 })].map((day) => month(locale, ohjaamo, yearMonth(day)));
  const events = (await Promise.all(months)).flatMap((one) => one.events);
  return events.filter(({ status, endsAt }) => status === 'published' && Date.parse(endsAt) > Date.now());
}
