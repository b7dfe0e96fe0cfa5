import { getTranslations } from 'next-intl/server';
import type { EventCardView, TableView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';

/** What is bookable there, in one line: `31 vapaata varttia`, `Täynnä – voit jäädä jonoon`, `Tule, kun ehdit`. */
export async function freeWords({ freePlaces, partKinds }: EventCardView): Promise<string> {
  const t = await getTranslations('event');
  if (freePlaces === null) return t(partKinds.includes('queue') ? 'dropIn' : 'noBooking');
  if (freePlaces === 0) return t('full');
  return t(partKinds.includes('slots') ? 'freeQuarters' : 'freeSeats', { count: freePlaces });
}

/** Who sits at a table: the firm, or what is talked about. */
export function tableName({ employer, topic }: Pick<TableView, 'employer' | 'topic'>, locale: Locale) {
  return employer?.name ?? (topic ? say(topic, locale) : undefined);
}
