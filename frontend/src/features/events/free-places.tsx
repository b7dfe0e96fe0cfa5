import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';
import { Stressed } from './stressed';

const mark = '\u0001';

/** What is bookable there: `31 vapaata varttia`, `Täynnä – voit jäädä jonoon`, `Tule, kun ehdit`; every other piece is stressed. */
export async function freePlaces({ freePlaces: count, partKinds }: EventCardView): Promise<string[]> {
  const t = await getTranslations('event');
  if (count === null) return [t(partKinds.includes('queue') ? 'dropIn' : 'noBooking')];
  if (count === 0) return [t('full')];
  const key = partKinds.includes('presentation') ? 'freeSeats' : 'freeQuarters';
  return t.markup(key, { count, b: (number) => `${mark}${number}${mark}` }).split(mark);
}

export async function FreePlaces({ event }: { event: EventCardView }) {
  return <Stressed pieces={await freePlaces(event)} />;
}
