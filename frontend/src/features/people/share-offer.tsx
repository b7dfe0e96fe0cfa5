import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { dayText } from '../work/say';
import type { MyConsents } from './people.types';
import styles from './people.module.css';

/** At a meeting that is coming: shall they see my card? Or that they do, and the way to take it back. */
export async function ShareOffer(props: { locale: Locale; eventId: string; mine: MyConsents | undefined }) {
  const { locale, eventId, mine } = props;
  const t = await getTranslations('cards.offer');
  const sharing = `/${locale}/my/sharing`;
  const here = mine?.mayShareWith.employers.filter(({ event }) => event.id === eventId) ?? [];
  return here.map(({ employer }) => {
    const given = mine?.consents.find(
      (one) => one.state === 'holds' && one.employer?.id === employer.id && one.event?.id === eventId,
    );
    return given ? (
      <p key={employer.id} className={styles.soft}>
        {t('shared', { name: employer.name, day: dayText(given.until, locale) })}{' '}
        <a href={sharing}>{t('change')}</a>
      </p>
    ) : (
      <ButtonLink key={employer.id} tone="ghost" href={`${sharing}/employer/${employer.id}/${eventId}`}>
        {t('share', { name: employer.name })}
      </ButtonLink>
    );
  });
}
