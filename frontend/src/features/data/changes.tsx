import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { formatWhen } from '@/ui/time';
import styles from './data.module.css';
import { type Change, purposesIn } from './data.queries';

/** What was changed, by whom; never what it was before: that is not kept. */
export async function Changes({ locale, changes }: { locale: Locale; changes: Change[] }) {
  const t = await getTranslations('data.changes');
  if (changes.length === 0) return <p>{t('none')}</p>;
  const purposes = await purposesIn(locale);
  return (
    <Rows>
      {changes.map((change) => (
        <li key={change.id} className={styles.line}>
          <p>{t('line', { who: whoIn(change), what: whatIn(change) })}</p>
          <p className={styles.soft}>
            {formatWhen(change.at, undefined, { locale, zone: 'Europe/Helsinki' })}
          </p>
        </li>
      ))}
    </Rows>
  );

  function whoIn({ who, kind }: Change): string {
    if (kind === 'young_person') return t('you');
    return who ?? (kind === 'system' ? t('system') : t('someone'));
  }

  function whatIn({ purpose, columns }: Change): string {
    const named = columns.flatMap((column) => nameable.filter((one) => one === column));
    return named.length
      ? named.map((column) => t(`columns.${column}`)).join(', ')
      : (purposes.get(purpose)?.title ?? purpose);
  }
}

const nameable = [
  'first_name',
  'phone',
  'email',
  'language',
  'non_disclosure',
  'feed_key',
  'confirmed_at',
] as const;
