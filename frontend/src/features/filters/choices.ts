import type { Catalogue, Network, Occupation } from '@/api/public-queries';
import { languageName, say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import type { ChipOption } from '@/ui/chip';
import { filterPath, type FilterName, type Filters } from './filters';

export interface Value {
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

/** Kilometres around the municipality that is chosen. */
export const distances = (say: (km: number) => string): Value[] =>
  [10, 25, 50, 100].map((km) => ({ name: 'within', value: String(km), label: say(km) }));

/** How soon it begins, by the names that the API knows. */
export const startValues = (say: (name: 'week' | 'month' | 'season') => string): Value[] =>
  (['week', 'month', 'season'] as const).map((value) => ({ name: 'starts', value, label: say(value) }));

/** Those that are there or not. */
export const TOGGLES: Value[] = [
  { name: 'experience', value: 'none', label: '' },
  { name: 'queue', value: 'now', label: '' },
];

export const occupationValues = (rows: Occupation[], locale: Locale): Value[] =>
  rows.map(({ code, name }) => ({ name: 'occupation', value: code, label: say(name, locale) }));

/** A page of a list: its address without filters, what is chosen, and the words, where there are any. */
export interface Address {
  base: string;
  filters: Filters;
  search?: string;
}

/** The values as links that keep the other filters; the first takes this one off. */
export function asOptions(address: Address, values: Value[], all: string): ChipOption[] {
  const { base, filters, search } = address;
  const names = new Set(values.map(({ name }) => name));
  // Another place ends the distance from the one before.
  if (names.has('municipality')) names.add('within');
  const others = Object.fromEntries(
    Object.entries(filters).filter(([name]) => !names.has(name as FilterName) && name !== 'page'),
  );
  const chosen = values.some(({ name, value }) => filters[name] === value);
  return [
    ...(chosen ? [{ href: filterPath(base, others, search), label: all }] : []),
    ...values.map(({ name, value, label }) => ({
      href: filterPath(base, { ...others, [name]: value }, search),
      label,
      on: filters[name] === value,
    })),
  ];
}

/** False when somebody wrote an address with a value that there is not. */
export const allKnown = (filters: Filters, values: Value[]): boolean =>
  Object.entries(filters)
    .filter(([name]) => !['minors', 'page'].includes(name))
    .every(([name, value]) => values.some((one) => one.name === name && one.value === value));

/** One value that is there or not: the link puts it on or takes it off. */
export function asToggle({ base, filters, search }: Address, name: FilterName, value: string) {
  const { page: _, [name]: held, ...others } = filters;
  return {
    href: filterPath(base, held ? others : { ...others, [name]: value }, search),
    on: Boolean(held),
  };
}
