import { getTranslations } from 'next-intl/server';
import type { Filters } from '@/features/filters/filters';
import type { Locale } from '@/i18n/locales';
import { Button } from '@/ui/button';
import fields from '@/ui/form.module.css';
import styles from './openings.module.css';

/** Free text goes to a page of its own, because what people type cannot be cached. */
export async function Search(props: { locale: Locale; filters: Filters; search?: string }) {
  const { locale, filters, search } = props;
  const { page: _, ...kept } = filters;
  const t = await getTranslations('openings');
  return (
    <form className={styles.search} role="search" action={`/${locale}/openings/search`}>
      <label>
        {t('search')}
        <input className={fields.control} type="search" name="q" defaultValue={search} maxLength={100} />
      </label>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button tone="ghost">{t('searchButton')}</Button>
      {search !== undefined && <a href={`/${locale}/openings`}>{t('all')}</a>}
    </form>
  );
}
