import { getTranslations } from 'next-intl/server';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { formatWhen } from '@/ui/time';
import styles from './data.module.css';
import type { Reading } from './data.queries';

const ZONE = 'Europe/Helsinki';

/** "Mari, Ohjaamo Kerava, looked at the day's list that you are on": who, at what, why, when. */
export async function Readings({ locale, readings }: { locale: Locale; readings: Reading[] }) {
  const t = await getTranslations('data.readings');
  if (readings.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p>{t('text')}</p>
      <Rows>
        {readings.map((reading) => (
          <li key={reading.id} className={styles.line}>
            <p>
              <strong>
                {reading.who ?? t('someone')}
                {reading.place && t('place', { place: reading.place })}
              </strong>{' '}
              {t(`what.${reading.what}`)}
              {reading.event && `: ${say(reading.event, locale)}`}
            </p>
            <p className={styles.soft}>
              {formatWhen(reading.lastAt, undefined, { locale, zone: ZONE })} · {t(`why.${reading.why}`)}
              {reading.times > 1 && ` · ${t('times', { count: reading.times })}`}
            </p>
          </li>
        ))}
      </Rows>
    </>
  );
}
