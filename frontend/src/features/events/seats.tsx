import { getTranslations } from 'next-intl/server';
import type { EventView, PartView } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';
import { formatTimeRange } from '@/ui/time';
import styles from './event-page.module.css';
import { hasBegun, isOpen } from './event-time';

/** A presentation: how many seats are left, and the way to one or to the waiting list. */
export async function Seats(props: { locale: Locale; event: EventView; part: PartView }) {
  const { locale, event, part } = props;
  const t = await getTranslations('event.parts.presentation');
  const time = formatTimeRange(part.startsAt, part.endsAt, { locale, zone: event.timeZone });
  const free = part.freeSeats ?? 0;
  const open = isOpen(event) && !hasBegun(part, event.madeAt);
  return (
    <Section title={t('title', { time })}>
      <div className={styles.seats}>
        <p>
          {!open && t('closed')}
          {open && free > 0 && t('free', { free, capacity: part.capacity ?? free })}
          {open && free === 0 && t('full', { waiting: part.waiting })}
        </p>
        {open && free > 0 && (
          <ButtonLink href={`/${locale}/book/seat/${part.id}?event=${event.id}`}>{t('book')}</ButtonLink>
        )}
        {open && free === 0 && (
          <ButtonLink tone="ghost" href={`/${locale}/wait/${part.id}?event=${event.id}`}>
            {t('wait')}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}
