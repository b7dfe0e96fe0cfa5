import { getTranslations } from 'next-intl/server';
import type { Catalogue, Network } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { Chip, ChipMenu, Chips } from '@/ui/chip';
import { asOptions, formats, kinds, languages, places, sectors } from './choices';
import { filterPath, type FilterName, type Filters } from './filters';

interface Props {
  locale: Locale;
  /** Address of the page without filters. */
  base: string;
  filters: Filters;
  shown: readonly FilterName[];
  network: Network;
  catalogue: Catalogue;
}

/** Filters as chips: links, so they work without JavaScript and each choice has its own cached page. */
export async function FilterBar({ locale, base, filters, shown, network, catalogue }: Props) {
  const t = await getTranslations('home.filters');
  const menus = [
    { name: 'region', label: t('place'), all: t('allPlaces'), values: places(network, locale) },
    { name: 'sector', label: t('sector'), all: t('allSectors'), values: sectors(catalogue, locale) },
    { name: 'kind', label: t('kind'), all: t('allKinds'), values: kinds(catalogue, locale) },
    { name: 'format', label: t('format'), all: t('allFormats'), values: formats(catalogue) },
    { name: 'language', label: t('language'), all: t('allLanguages'), values: languages(network, locale) },
  ] as const;
  const { minors, page: _, ...others } = filters;
  return (
    <Chips label={t('label')}>
      {menus
        .filter(({ name }) => shown.includes(name))
        .map(({ name, label, all, values }) => (
          <ChipMenu key={name} label={label} options={asOptions(base, filters, [...values], all)} />
        ))}
      <Chip href={filterPath(base, minors ? others : { ...others, minors: 'yes' })} on={Boolean(minors)}>
        {t('minors')}
      </Chip>
    </Chips>
  );
}
