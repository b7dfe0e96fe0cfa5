import { getTranslations } from 'next-intl/server';
import type { OpeningView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Card } from '@/ui/card';
import { formatWhen } from '@/ui/time';
import styles from './openings.module.css';

/** How to get there from here: the evenings where the employer sits with this opening, else by way of the Ohjaamo. */
export async function Meet({ locale, opening }: { locale: Locale; opening: OpeningView }) {
  const t = await getTranslations('openings.meet');
  const { events, employer, ohjaamo } = opening;
  if (events.length === 0) {
    return (
      <Card as="section" ground="mist">
        <h2>{t('askTitle', { ohjaamo: ohjaamo.name })}</h2>
        <p>{t('askText', { ohjaamo: ohjaamo.name, employer: employer.name })}</p>
        <ButtonRow>
          <ButtonLink href={`/${locale}/on/region-${ohjaamo.regionSlug}`}>{t('events')}</ButtonLink>
        </ButtonRow>
      </Card>
    );
  }
  return (
    <Card as="section" ground="sun">
      <h2>{t('title', { employer: employer.name })}</h2>
      <ul className={styles.events}>
        {events.map(({ id, title, startsAt, endsAt, timeZone, city }) => (
          <li key={id} className={styles.event}>
            <a href={`/${locale}/events/${id}`}>{say(title, locale)}</a>
            <span>
              {formatWhen(startsAt, endsAt, { locale, zone: timeZone })}, {city}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
