import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { askCatalogue, askNetwork, askOpenings } from '@/api/public-queries';
import { allKnown, kinds, languages, places, sectors } from '@/features/filters/choices';
import { FilterBar } from '@/features/filters/filter-bar';
import type { FilterName, Filters } from '@/features/filters/filters';
import { namesOf } from '@/features/work/catalogue';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { CardGrid } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';
import { Unreachable } from '@/ui/unreachable';
import { OpeningCard } from './opening-card';
import { Pages } from './pages';
import { Search } from './search';

export const openingFilters = [
  'region',
  'municipality',
  'sector',
  'kind',
  'language',
  'minors',
  'page',
] as const satisfies FilterName[];

interface Props {
  locale: Locale;
  filters: Filters;
  /** What was typed; only on the page that is not cached. */
  search?: string;
}

/** All public openings, a page at a time. */
export async function OpeningsPage({ locale, filters, search }: Props) {
  const t = await getTranslations('openings');
  const page = Number(filters.page ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > 500) notFound();
  const [{ data: network }, { data: catalogue }, { data: found }] = await Promise.all([
    askNetwork(),
    askCatalogue(),
    askOpenings({
      ...filters,
      minors: filters.minors ? 'yes' : undefined,
      page,
      search: search || undefined,
    }),
  ]);
  if (!network || !catalogue || !found) return <Unreachable />;
  const values = [
    ...places(network, locale),
    ...sectors(catalogue, locale),
    ...kinds(catalogue, locale),
    ...languages(network, locale),
  ];
  if (!allKnown(filters, values)) notFound();
  const names = {
    kinds: namesOf(catalogue.openingKinds, locale),
    municipalities: namesOf(network.municipalities, locale),
  };
  const base = `/${locale}/openings`;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Search locale={locale} search={search} />
      {search === undefined && (
        <FilterBar
          locale={locale}
          base={base}
          filters={filters}
          shown={openingFilters}
          network={network}
          catalogue={catalogue}
        />
      )}
      <p role="status">{t('found', { count: found.total })}</p>
      {found.openings.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={base}>{t('all')}</ButtonLink>
          <ButtonLink tone="ghost" href={`/${locale}`}>
            {t('toEvents')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <CardGrid>
          {found.openings.map((opening) => (
            <OpeningCard key={opening.id} locale={locale} opening={opening} names={names} />
          ))}
        </CardGrid>
      )}
      <Pages base={base} filters={filters} search={search} found={found} />
    </Main>
  );
}
