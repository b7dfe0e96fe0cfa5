import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Button } from '@/ui/button';
import fields from '@/ui/form.module.css';
import { network, optionsOf } from '../work/catalogue';
import { one, type Query } from '../work/page';
import styles from './firms.module.css';

const kept = { me: 'keptMe', somebody: 'keptSomebody', nobody: 'keptNobody' } as const;
export type Kept = keyof typeof kept;
export const isKept = (text: string | undefined): text is Kept => text !== undefined && text in kept;

/** A form that asks with GET: what was looked for stands in the address. */
export async function FirmsSearch({ locale, query }: { locale: Locale; query: Query }) {
  const t = await getTranslations('firms.search');
  const { municipalities } = await network(locale);
  return (
    <form className={styles.search} role="search">
      <label>
        {t('label')}
        <input
          className={fields.control}
          type="search"
          name="search"
          defaultValue={one(query, 'search')}
          maxLength={100}
        />
      </label>
      <label>
        {t('municipality')}
        <select
          className={fields.control}
          name="municipality"
          defaultValue={one(query, 'municipality') ?? ''}
        >
          <option value="">{t('anywhere')}</option>
          {optionsOf(municipalities, locale).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('kept')}
        <select className={fields.control} name="kept" defaultValue={one(query, 'kept') ?? ''}>
          <option value="">{t('keptAll')}</option>
          {Object.entries(kept).map(([value, word]) => (
            <option key={value} value={value}>
              {t(word)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.check}>
        <input type="checkbox" name="quiet" value="yes" defaultChecked={one(query, 'quiet') === 'yes'} />
        {t('quiet')}
      </label>
      <Button tone="ghost">{t('find')}</Button>
    </form>
  );
}
