import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import {
  askCatalogue,
  askNetwork,
  askOccupations,
  askOpenings,
  type OpeningsQuery,
} from '@/api/public-queries';
import {
  allKnown,
  distances,
  kinds,
  languages,
  occupationValues,
  places,
  sectors,
  startValues,
  TOGGLES,
} from '@/features/filters/choices';
import { FilterBar } from '@/features/filters/filter-bar';
import { filterPath, type FilterName, type Filters } from '@/features/filters/filters';
import { namesOf } from '@/features/work/catalogue';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
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
  'within',
  'sector',
  'occupation',
  'kind',
  'language',
  'minors',
  'experience',
  'starts',
  'queue',
  'page',
] as const satisfies FilterName[];

/** From how far one still goes to work, when nothing is found nearer. */
const WIDER_KM = 50;

interface Props {
  locale: Locale;
  filters: Filters;
  /** What was typed; only on the page that is not cached. */
  search?: string;
}

/** All public openings, a page at a time. */
export async function OpeningsPage({ locale, filters, search }: Props) {
  const t = await getTranslations('openings');
  const more = await getTranslations('searches');
  const page = Number(filters.page ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > 500) notFound();
  const [{ data: network }, { data: catalogue }, { data: all }, { data: found }] = await Promise.all([
    askNetwork(),
    askCatalogue(),
    askOccupations(),
    askOpenings(asQuery(filters, page, search)),
  ]);
  if (!network || !catalogue || !all || !found) return <Unreachable />;
  const occupations = all.occupations.filter(({ code }) => code === filters.occupation);
  const values = [
    ...places(network, locale),
    ...sectors(catalogue, locale),
    ...kinds(catalogue, locale),
    ...languages(network, locale),
    ...occupationValues(occupations, locale),
    ...distances(String),
    ...startValues(String),
    ...TOGGLES,
  ];
  if (!allKnown(filters, values)) notFound();
  const names = {
    kinds: namesOf(catalogue.openingKinds, locale),
    municipalities: namesOf(network.municipalities, locale),
  };
  const base = `/${locale}/openings`;
  const { page: _, ...kept } = filters;
  const tellMe = `${base}/tell-me?${new URLSearchParams({ ...(search && { q: search }), ...kept })}`;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Search locale={locale} filters={filters} search={search} />
      <FilterBar
        locale={locale}
        base={base}
        filters={filters}
        search={search}
        shown={openingFilters}
        network={network}
        catalogue={catalogue}
        occupations={occupations}
      />
      <p role="status">{t(found.more ? 'foundMore' : 'found', { count: found.total })}</p>
      {found.openings.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={tellMe}>{more('tellMe')}</ButtonLink>
          {filters.municipality && Number(filters.within ?? 0) < WIDER_KM && (
            <ButtonLink
              tone="ghost"
              href={filterPath(base, { ...filters, within: String(WIDER_KM) }, search)}
            >
              {more('wider')}
            </ButtonLink>
          )}
          <ButtonLink tone="ghost" href={base}>
            {t('all')}
          </ButtonLink>
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
      <ButtonRow>
        {found.openings.length > 0 && (
          <ButtonLink tone="ghost" href={tellMe}>
            {more('tellMe')}
          </ButtonLink>
        )}
        <ButtonLink tone="ghost" href={`/${locale}/my/openings`}>
          {more('forYou')}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}

/** Filters as the API takes them: what the page knows was looked at, what is left the API judges. */
const asQuery = (filters: Filters, page: number, search?: string) =>
  ({ ...filters, page, search: search || undefined }) as OpeningsQuery;
