import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { askCatalogue, askEvents, askNetwork } from '@/api/public-queries';
import { allKnown, formats, languages, places, sectors } from '@/features/filters/choices';
import { FilterBar } from '@/features/filters/filter-bar';
import type { FilterName, Filters } from '@/features/filters/filters';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Main } from '@/ui/page';
import { Unreachable } from '@/ui/unreachable';
import styles from './home.module.css';
import { OpenNow } from './open-now';
import { Programme } from './programme';

export const homeFilters = [
  'region',
  'municipality',
  'sector',
  'format',
  'language',
  'minors',
] as const satisfies FilterName[];

/** The front page, with and without filters. */
export async function Home({ locale, filters }: { locale: Locale; filters: Filters }) {
  const t = await getTranslations('home');
  const [{ data: network }, { data: catalogue }, { data: found }] = await Promise.all([
    askNetwork(),
    askCatalogue(),
    askEvents({ ...filters, minors: filters.minors ? 'yes' : undefined }),
  ]);
  if (!network || !catalogue || !found) return <Unreachable />;
  const values = [
    ...places(network, locale),
    ...sectors(catalogue, locale),
    ...formats(catalogue),
    ...languages(network, locale),
  ];
  if (!allKnown(filters, values)) notFound();
  const { events, madeAt } = found;
  return (
    <Main width="wide">
      <div className={styles.top}>
        <div className={styles.hero}>
          <h1>{t('title')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
        </div>
        <OpenNow locale={locale} events={events} now={madeAt} />
      </div>
      <FilterBar
        locale={locale}
        base={`/${locale}`}
        filters={filters}
        shown={homeFilters}
        network={network}
        catalogue={catalogue}
      />
      <Programme locale={locale} events={events} now={madeAt} />
      <div>
        <ButtonLink tone="ghost" href={`/${locale}/openings`}>
          {t('toOpenings')}
        </ButtonLink>
      </div>
    </Main>
  );
}
