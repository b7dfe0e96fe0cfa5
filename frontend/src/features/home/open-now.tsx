import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Pie } from '@/ui/pie';
import { formatAt } from '@/ui/time';
import styles from './home.module.css';
import { isOn, shareLeft } from './weeks';

/** Where one can walk in at this moment. No waiting time is shown, because nobody measures it yet. */
export async function OpenNow(props: { locale: Locale; events: EventCardView[]; now: string }) {
  const { locale, events, now } = props;
  const [first, ...others] = events.filter((event) => event.partKinds.includes('queue') && isOn(event, now));
  if (!first) return null;
  const t = await getTranslations('home.now');
  const name = (event: EventCardView) => `${say(event.title, locale)}, ${event.place.city}`;
  const link = (event: EventCardView) => `/${locale}/events/${event.id}`;
  return (
    <Card as="section" ground="sun">
      <div className={styles.now}>
        <div>
          <p>
            <strong>{t('title')}</strong>
          </p>
          <h2>{name(first)}</h2>
          <p>{t('open', { until: formatAt(first.endsAt, { locale, zone: first.timeZone }) })}</p>
        </div>
        <Pie share={shareLeft(first, now)} tone="violet" />
      </div>
      <div>
        <ButtonLink tone="ink" href={link(first)}>
          {t('look')}
        </ButtonLink>
      </div>
      {others.length > 0 && (
        <p className={styles.others}>
          {t('others')}{' '}
          {others.slice(0, 3).map((event, index) => (
            <span key={event.id}>
              {index > 0 && ' · '}
              <a href={link(event)}>{name(event)}</a>
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}
