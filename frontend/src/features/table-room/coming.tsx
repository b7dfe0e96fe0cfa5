'use client';

import { useTranslations } from 'next-intl';
import { Quarter } from '@/ui/icons';
import { clock } from '../room/clock';
import { useAround } from './table-context';
import styles from './rounds.module.css';

/** Who comes to this table in the rounds to come, whether they are in the building, and the card that they shared. */
export function Coming() {
  const t = useTranslations('table.rounds');
  const { locale, table } = useAround();
  const { rounds, event } = table.view;
  if (!rounds || rounds.phase === 'over') return null;
  return (
    <section>
      <h2>{t('coming')}</h2>
      {rounds.coming.length === 0 ? (
        <p className={styles.soft}>{t('none')}</p>
      ) : (
        <ol className={styles.coming}>
          {rounds.coming.map(({ round, startsAt, shown, here, consentId }) => (
            <li key={round}>
              <b>{shown}</b>
              <span className={`${styles.presence} ${here ? styles.here : ''}`}>
                <Quarter />
                {t(here ? 'here' : 'notHere')}
              </span>
              <span className={styles.soft}>{t('at', { time: clock(startsAt, event.timeZone), round })}</span>
              {consentId && (
                <a href={`/${locale}/employer/cards/${consentId}`} aria-label={t('cardOf', { shown })}>
                  {t('card')}
                </a>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
