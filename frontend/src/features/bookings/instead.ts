import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import type { FreeTime } from '@/api/public-queries';
import { tableName } from '@/features/events/event-words';
import type { Locale } from '@/i18n/locales';
import { formatWhen } from '@/ui/time';
import type { Instead } from '@/ui/form-state';

/** Free times as choices that say all one needs to know. */
export async function asChoices(locale: Locale, zone: string, times: FreeTime[]): Promise<Instead[]> {
  const t = await getTranslations({ locale, namespace: 'booking' });
  return times.map(({ id, startsAt, endsAt, tableNumber, employerName, topic }) => {
    const employer = employerName === null ? null : { name: employerName };
    const who = tableName({ employer, topic }, locale);
    return {
      value: id,
      label: formatWhen(startsAt, endsAt, { locale, zone }),
      about: [who, t('table', { number: tableNumber })].filter(Boolean).join(', '),
    };
  });
}

/** The free times that came with a refusal; nothing when this kind of refusal brings none. */
export function nextTimes(problem: Problem): FreeTime[] | undefined {
  switch (problem.code) {
    case 'slot_taken':
    case 'busy_then':
      return (problem as Problem & { next?: FreeTime[] }).next ?? [];
    case 'seats_full':
      return [];
    default:
      return undefined;
  }
}
