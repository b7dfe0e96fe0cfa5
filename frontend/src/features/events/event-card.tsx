import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { Card, CardLink, CardRow } from '@/ui/card';
import { formatWhen } from '@/ui/time';
import styles from './event-card.module.css';
import { EventTags } from './event-tags';
import { FreePlaces } from './free-places';

/** An event on the front page: its poster, when, where, what, and how many quarters are free. */
export async function EventCard({ locale, event }: { locale: Locale; event: EventCardView }) {
  const t = await getTranslations('event');
  return (
    <Card as="li" poster={event.id}>
      <CardRow strong>
        <span>{formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}</span>
        <span className={styles.where}>{event.place.city}</span>
      </CardRow>
      <h3 className={styles.title}>
        <CardLink href={`/${locale}/events/${event.id}`}>{say(event.title, locale)}</CardLink>
      </h3>
      <EventTags event={event} />
      <CardRow>
        <span>
          <FreePlaces event={event} />
        </span>
        <span className={styles.look} aria-hidden="true">
          {t('look')}
        </span>
      </CardRow>
    </Card>
  );
}
