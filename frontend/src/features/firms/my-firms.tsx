import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { need } from '../work/need';
import styles from './firms.module.css';
import { firmPath } from './firms.types';
import { PromiseLine } from './promise-line';

/** On the page of today: what I promised firms, and whom I have not been in touch with. Nothing when there is neither. */
export async function MyFirms({ locale }: { locale: Locale }) {
  const { promises, quiet } = need(locale, await ask((await api()).GET('/api/staff/my-firms')));
  if (promises.length + quiet.length === 0) return null;
  const t = await getTranslations('firms.mine');
  return (
    <Section title={t('title')} id="firms">
      {promises.length > 0 && <h3>{t('promises')}</h3>}
      <ul className={styles.plain}>
        {promises.map((promise) => (
          <PromiseLine key={promise.id} locale={locale} promise={promise} named />
        ))}
      </ul>
      {quiet.length > 0 && <h3>{t('quiet')}</h3>}
      <ul className={styles.plain}>
        {quiet.map(({ id, name }) => (
          <li key={id}>
            <a href={firmPath(locale, id)}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
