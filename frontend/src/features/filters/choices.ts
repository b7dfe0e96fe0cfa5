import type { Catalogue, Network } from '@/api/public-queries';
import { languageName, say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import type { ChipOption } from '@/ui/chip';
import { filterPath, type FilterName, type Filters } from './filters';

interface Value {
  name: FilterName;
  value: string;
  label: string;
}

/** Regions, and the municipalities of those that have more than one. */
export function places({ regions, municipalities }: Network, locale: Locale): Value[] {
  return regions.flatMap((region) => {
    const codes = new Set(region.ohjaamos.flatMap(({ municipalityCodes }) => municipalityCodes));
    const inside = municipalities
      .filter(({ code }) => codes.has(code))
      .map(({ code, name }) => ({ name: 'municipality' as const, value: code, label: say(name, locale) }));
    return [
      { name: 'region' as const, value: region.slug, label: region.name },
      ...(inside.length > 1 ? inside : []),
    ];
  });
}

export const sectors = ({ sectors: rows }: Catalogue, locale: Locale): Value[] =>
  rows.map(({ code, name }) => ({ name: 'sector', value: code, label: say(name, locale) }));

export const formats = ({ formats: rows }: Catalogue): Value[] =>
  rows.map(({ code, name }) => ({ name: 'format', value: code, label: name }));

export const kinds = ({ openingKinds }: Catalogue, locale: Locale): Value[] =>
  openingKinds.map(({ code, name }) => ({ name: 'kind', value: code, label: say(name, locale) }));

/** The languages that Ohjaamos say they serve in. */
export function languages({ regions }: Network, locale: Locale): Value[] {
  const codes = regions.flatMap(({ ohjaamos }) => ohjaamos.flatMap((ohjaamo) => ohjaamo.languages));
  return [...new Set(codes)].map((value) => ({
    name: 'language',
    value,
    label: languageName(value, locale),
  }));
}

/** The values as links that keep the other filters; the first takes this one off. */
export function asOptions(base: string, filters: Filters, values: Value[], all: string): ChipOption[] {
  const names = new Set(values.map(({ name }) => name));
  const others = Object.fromEntries(
    Object.entries(filters).filter(([name]) => !names.has(name as FilterName) && name !== 'page'),
  );
  const chosen = values.some(({ name, value }) => filters[name] === value);
  return [
    ...(chosen ? [{ href: filterPath(base, others), label: all }] : []),
    ...values.map(({ name, value, label }) => ({
      href: filterPath(base, { ...others, [name]: value }),
      label,
      on: filters[name] === value,
    })),
  ];
}

/** False when somebody wrote an address with a value that there is not. */
export const allKnown = (filters: Filters, values: Value[]): boolean =>
  Object.entries(filters)
    .filter(([name]) => name !== 'minors' && name !== 'page')
    .every(([name, value]) => values.some((one) => one.name === name && one.value === value));
