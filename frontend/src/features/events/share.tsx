import { getTranslations } from 'next-intl/server';
import type { EventView } from '@/api/public-queries';
import { config } from '@/config';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { formatWhen } from '@/ui/time';
import styles from './event-page.module.css';

/** To a friend, by the phone's own message or mail: no script, nobody else's button. */
export async function Share({ locale, event }: { locale: Locale; event: EventView }) {
  const t = await getTranslations('event.share');
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  const title = say(event.title, locale);
  const body = encodeURIComponent(`${title}\n${when}\n${config.publicUrl}/${locale}/events/${event.id}`);
  return (
    <p className={styles.contact}>
      <span className={styles.wait}>{t('title')}</span>
      <a href={`sms:?&body=${body}`}>{t('sms')}</a>
      <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${body}`}>{t('mail')}</a>
    </p>
  );
}
