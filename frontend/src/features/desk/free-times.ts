import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { formatTime } from '@/ui/time';
import type { StaffEvent } from '../calendar/event-next';
import { say } from '../work/say';
import type { TimeGroup } from './time-choice';

/** The free times of each table, as pills to choose from. Values are slot ids, with `prefix` before them. */
export async function freeTimeGroups(locale: Locale, event: StaffEvent, prefix = ''): Promise<TimeGroup[]> {
  const t = await getTranslations('staff.register');
  return event.tables
    .map(({ number, employer, topic, slots }) => ({
      title: t('tableTitle', { number, holder: employer?.name ?? (topic ? say(topic, locale) : '') }),
      times: slots
        .filter(({ state }) => state === 'free')
        .map(({ id, startsAt }) => ({
          value: `${prefix}${id}`,
          word: formatTime(startsAt, { locale, zone: event.timeZone }),
        })),
    }))
    .filter(({ times }) => times.length > 0);
}
