import { getTranslations } from 'next-intl/server';
import { MyNavigation } from '@/features/people/my-navigation';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';
import { SearchCard } from './search-card';
import type { SavedSearch } from './searches.types';

/** What I am told of, and where I end it. */
export async function MySearchesPage({ locale, searches }: { locale: Locale; searches: SavedSearch[] }) {
  const t = await getTranslations('searches');
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PageTitle title={t('mine')} lead={t('mineLead')} />
      {searches.map((search) => (
        <SearchCard key={search.link} locale={locale} search={search} />
      ))}
      {searches.length === 0 && (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={`/${locale}/openings/tell-me`}>{t('tellMe')}</ButtonLink>
        </EmptyState>
      )}
    </Main>
  );
}
