import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { formatWhen } from '@/ui/time';
import { EventCardFace } from './event-card-face';
import { eventTags } from './event-tags';
import { freePlaces } from './free-places';

/** An event on the front page, in words: the face is drawn from them, so that only the words are sent twice. */
export async function EventCard({ locale, event }: { locale: Locale; event: EventCardView }) {
  const t = await getTranslations('event');
  return (
    <EventCardFace
      id={event.id}
      href={`/${locale}/events/${event.id}`}
      when={formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}
      where={event.place.city}
      title={say(event.title, locale)}
      tags={await eventTags(event)}
      free={await freePlaces(event)}
      look={t('look')}
    />
  );
}
