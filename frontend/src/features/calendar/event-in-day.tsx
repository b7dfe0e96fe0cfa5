import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { formatTime } from '@/ui/time';
import { say } from '../work/say';
import styles from './event-in-day.module.css';
import type { StaffEventCard } from './programme';

export const quarterColours = ['sun', 'coral', 'mint', 'violet', 'lilac', 'ink'] as const;
type QuarterColour = (typeof quarterColours)[number];

/** One event in its day: when, what, how full; its format by the colour of the quarter. */
export async function EventInDay(props: { locale: Locale; event: StaffEventCard; colour: QuarterColour }) {
  const { locale, event, colour } = props;
  const t = await getTranslations('staff.event');
  const { status, totalPlaces, freePlaces } = event;
  return (
    <a
      className={`${styles.event} ${styles[status]} ${styles[colour]}`}
      href={`/${locale}/staff/events/${event.id}`}
    >
      <span className={styles.time}>{formatTime(event.startsAt, { locale, zone: event.timeZone })}</span>
      <span className={styles.title}>{say(event.title, locale)}</span>
      {status !== 'published' && <span className={styles.state}>{t(`status.${status}`)}</span>}
      {status === 'published' && (
        <span className={styles.count}>
          {totalPlaces
            ? t('booked', { booked: totalPlaces - (freePlaces ?? 0), total: totalPlaces })
            : t('registrationsShort', { count: event.registrations })}
        </span>
      )}
    </a>
  );
}
