import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { say } from '../work/say';
import type { Consent, MyConsents } from './people.types';
import styles from './people.module.css';

/** Where sharing is natural and has not been done: the employers one meets, the Ohjaamos that know one. */
export async function CouldShare({ locale, mine }: { locale: Locale; mine: MyConsents }) {
  const t = await getTranslations('cards.sharing');
  const matching = await getTranslations('matching.consent');
  const { employers, ohjaamos, mayLook } = notYet(mine);
  if (employers.length + ohjaamos.length + mayLook.length === 0) return null;
  return (
    <Section title={t('couldTitle')}>
      {employers.map(({ employer, event, timeZone }) => (
        <article key={`${employer.id} ${event.id}`} className={styles.line}>
          <p>
            {t('why', {
              title: say(event.title, locale),
              when: formatWhen(event.startsAt, event.endsAt, { locale, zone: timeZone }),
            })}
          </p>
          <ButtonLink tone="ghost" href={`/${locale}/my/sharing/employer/${employer.id}/${event.id}`}>
            {t('ask', { name: employer.name })}
          </ButtonLink>
        </article>
      ))}
      {ohjaamos.map(({ id, name }) => (
        <article key={id} className={styles.line}>
          <p>{t('whyOhjaamo')}</p>
          <ButtonLink tone="ghost" href={`/${locale}/my/sharing/ohjaamo/${id}`}>
            {t('ask', { name })}
          </ButtonLink>
        </article>
      ))}
      {mayLook.map(({ id, name }) => (
        <article key={`look ${id}`} className={styles.line}>
          <p>{matching('why')}</p>
          <ButtonLink tone="ghost" href={`/${locale}/my/sharing/matching/${id}`}>
            {matching('ask', { name })}
          </ButtonLink>
        </article>
      ))}
    </Section>
  );
}

function notYet({ consents, mayShareWith }: MyConsents) {
  const now = consents.filter(({ state }) => state === 'holds');
  const hasYes = (kind: Consent['kind'], ohjaamoId: string) =>
    now.some((one) => one.kind === kind && one.ohjaamo?.id === ohjaamoId);
  return {
    employers: mayShareWith.employers.filter(
      ({ employer, event }) =>
        !now.some((one) => one.employer?.id === employer.id && one.event?.id === event.id),
    ),
    ohjaamos: mayShareWith.ohjaamos.filter(({ id }) => !hasYes('ohjaamo_card', id)),
    mayLook: mayShareWith.ohjaamos.filter(({ id }) => !hasYes('ohjaamo_matching', id)),
  };
}
