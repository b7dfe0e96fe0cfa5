import { getTranslations } from 'next-intl/server';
import { askCatalogue, askNetwork, askOccupations } from '@/api/public-queries';
import { languageName, say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import type { SearchFilters } from './searches.types';

/** What is looked for, each part in the reader's words: "leipuri", "Kerava, within 25 km", "no experience needed". */
export async function searchInWords(locale: Locale, filters: SearchFilters): Promise<string[]> {
  const t = await getTranslations('searches.filters');
  const home = await getTranslations('home.filters');
  const [{ data: network }, { data: catalogue }, { data: all }] = await Promise.all([
    askNetwork(),
    askCatalogue(),
    askOccupations(),
  ]);
  const named = (rows: { code: string; name: Parameters<typeof say>[0] }[] | undefined, code?: string) => {
    const row = rows?.find((one) => one.code === code);
    return row ? say(row.name, locale) : code;
  };
  const place = named(network?.municipalities, filters.municipality);
  const words = [
    filters.search && `”${filters.search}”`,
    network?.regions.find(({ slug }) => slug === filters.region)?.name,
    place && filters.within ? `${place}, ${t('km', { km: filters.within })}` : place,
    named(catalogue?.sectors, filters.sector),
    named(all?.occupations, filters.occupation),
    named(catalogue?.openingKinds, filters.kind),
    filters.language && languageName(filters.language, locale),
    filters.starts && `${t('starts')} ${t(filters.starts)}`,
    filters.minors && home('minors'),
    filters.experience && t('experience'),
    filters.queue && t('queue'),
  ];
  return words.filter((one): one is string => Boolean(one));
}
