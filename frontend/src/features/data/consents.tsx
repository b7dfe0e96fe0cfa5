import { getTranslations } from 'next-intl/server';
import { Deed } from '@/features/my/deed';
import { nameOf } from '@/features/people/consent-words';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { formatDay } from '@/ui/time';
import styles from './data.module.css';
import { takeBack } from './data.actions';
import type { Consent } from './data.queries';

/** Every yes that was given: those that hold can be taken back with one tap. */
export async function Consents({ locale, consents }: { locale: Locale; consents: Consent[] }) {
  const t = await getTranslations('data.consents');
  if (consents.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p>{t('text')}</p>
      <Rows>
        {consents.map((consent) => {
          const name = nameOf(consent, locale);
          return (
            <li key={consent.id} className={styles.line}>
              <p>
                <strong>{t(consent.kind, { name })}</strong>
              </p>
              <p className={styles.soft}>
                {consent.state === 'holds'
                  ? t('on', { until: formatDay(consent.until, { locale, zone: consent.timeZone }) })
                  : t(consent.state)}
              </p>
              {consent.state === 'holds' && (
                <Deed locale={locale} action={takeBack.bind(null, locale, consent.id)}>
                  {t('takeBack', { name })}
                </Deed>
              )}
            </li>
          );
        })}
      </Rows>
    </>
  );
}
