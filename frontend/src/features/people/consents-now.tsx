import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Deed } from '../my/deed';
import { dayText } from '../work/say';
import { askAgain, consentTitle, nameOf, purposeOf } from './consent-words';
import type { Consent } from './people.types';
import styles from './people.module.css';
import { takeBack } from './sharing.actions';

/** Who sees something now, each with its way back. */
export async function ConsentsNow({ locale, consents }: { locale: Locale; consents: Consent[] }) {
  const t = await getTranslations('cards.sharing');
  if (consents.length === 0) return <p>{t('nobody')}</p>;
  return consents.map((consent) => <Now key={consent.id} locale={locale} consent={consent} />);
}

async function Now({ locale, consent }: { locale: Locale; consent: Consent }) {
  const t = await getTranslations('cards.sharing');
  const purpose = await purposeOf(consent, locale);
  const again = askAgain(locale, consent);
  return (
    <article className={styles.line}>
      <h3>{await consentTitle(consent, locale)}</h3>
      <p>
        {purpose && `${purpose} · `}
        {t('until', { day: dayText(consent.until, locale) })}
      </p>
      {consent.newerCard && <p className={styles.soft}>{t('newer')}</p>}
      <div className={styles.row}>
        {consent.newerCard && again && <ButtonLink href={again}>{t('shareNew')}</ButtonLink>}
        <Deed locale={locale} wide action={takeBack.bind(null, locale, consent.id)}>
          {t('takeBackOf', { name: nameOf(consent, locale) })}
        </Deed>
      </div>
    </article>
  );
}
