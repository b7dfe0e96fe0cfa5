import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Button } from '@/ui/button';
import styles from './openings.module.css';

/** Free text goes to a page of its own, because what people type cannot be cached. */
export async function Search({ locale, search }: { locale: Locale; search?: string }) {
  const t = await getTranslations('openings');
  return (
    <form className={styles.search} role="search" action={`/${locale}/openings/search`}>
      <label>
        {t('search')}
        <input type="search" name="q" defaultValue={search} maxLength={100} />
      </label>
      <Button tone="ghost">{t('searchButton')}</Button>
      {search !== undefined && <a href={`/${locale}/openings`}>{t('all')}</a>}
    </form>
  );
}
