import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';

/** What is bookable there, in one line: `31 vapaata varttia`, `Täynnä – voit jäädä jonoon`, `Tule, kun ehdit`. */
export async function FreePlaces({ event: { freePlaces, partKinds } }: { event: EventCardView }) {
  const t = await getTranslations('event');
  if (freePlaces === null) return t(partKinds.includes('queue') ? 'dropIn' : 'noBooking');
  if (freePlaces === 0) return t('full');
  return t.rich(partKinds.includes('presentation') ? 'freeSeats' : 'freeQuarters', {
    count: freePlaces,
    b: (number) => <strong>{number}</strong>,
  });
}
