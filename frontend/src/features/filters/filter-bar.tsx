import { getTranslations } from 'next-intl/server';
import type { Catalogue, Network, Occupation } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { Chip, ChipMenu, Chips } from '@/ui/chip';
import {
  asOptions,
  asToggle,
  distances,
  formats,
  kinds,
  languages,
  occupationValues,
  places,
  sectors,
  startValues,
} from './choices';
import type { FilterName, Filters } from './filters';

interface Props {
  locale: Locale;
  /** Address of the page without filters. */
  base: string;
  filters: Filters;
  /** What was typed; the filters stay with it. */
  search?: string;
  shown: readonly FilterName[];
  network: Network;
  catalogue: Catalogue;
  /** Those that are chosen; the list of all is too long for a chip. */
  occupations?: Occupation[];
}

const toggles = [
  ['minors', 'yes'],
  ['experience', 'none'],
  ['queue', 'now'],
] as const;

/** Filters as chips: links, so they work without JavaScript and each choice has its own cached page. */
export async function FilterBar({ locale, shown, network, catalogue, occupations = [], ...address }: Props) {
  const t = await getTranslations('home.filters');
  const more = await getTranslations('searches.filters');
  const { filters } = address;
  const near = filters.municipality ? distances((km) => more('km', { km })) : [];
  const menus = [
    { name: 'region', label: t('place'), all: t('allPlaces'), values: places(network, locale) },
    { name: 'within', label: more('within'), all: more('thereOnly'), values: near },
    { name: 'sector', label: t('sector'), all: t('allSectors'), values: sectors(catalogue, locale) },
    {
      name: 'occupation',
      label: more('occupation'),
      all: more('allOccupations'),
      values: occupationValues(occupations, locale),
    },
    { name: 'kind', label: t('kind'), all: t('allKinds'), values: kinds(catalogue, locale) },
    { name: 'format', label: t('format'), all: t('allFormats'), values: formats(catalogue) },
    { name: 'language', label: t('language'), all: t('allLanguages'), values: languages(network, locale) },
    { name: 'starts', label: more('starts'), all: more('anyStart'), values: startValues(more) },
  ] as const;
  const words = { minors: t('minors'), experience: more('experience'), queue: more('queue') };
  return (
    <Chips label={t('label')}>
      {menus
        .filter(({ name, values }) => shown.includes(name) && values.length > 0)
        .map(({ name, label, all, values }) => (
          <ChipMenu key={name} label={label} options={asOptions(address, [...values], all)} />
        ))}
      {toggles
        .filter(([name]) => shown.includes(name))
        .map(([name, value]) => (
          <Chip key={name} {...asToggle(address, name, value)}>
            {words[name]}
          </Chip>
        ))}
    </Chips>
  );
}
