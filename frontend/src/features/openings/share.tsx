import { getTranslations } from 'next-intl/server';
import type { OpeningView } from '@/api/public-queries';
import { config } from '@/config';
import type { Locale } from '@/i18n/locales';
import styles from './openings.module.css';

/** To a friend, by the phone's own message or mail: no script, nobody else's button. */
export async function Share({ locale, opening }: { locale: Locale; opening: OpeningView }) {
  const t = await getTranslations('event.share');
  const { id, title, employer } = opening;
  const text = `${title}, ${employer.name}`;
  const body = encodeURIComponent(`${text}\n${config.publicUrl}/${locale}/openings/${id}`);
  return (
    <p className={styles.share}>
      <span className={styles.soft}>{t('title')}</span>
      <a href={`sms:?&body=${body}`}>{t('sms')}</a>
      <a href={`mailto:?subject=${encodeURIComponent(text)}&body=${body}`}>{t('mail')}</a>
    </p>
  );
}
