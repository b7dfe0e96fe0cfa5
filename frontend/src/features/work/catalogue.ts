import { cache } from 'react';
import { ask, publicApi } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { say } from './say';
import { need } from './need';

export type Catalogue = components['schemas']['Catalogue'];

export const catalogue = cache(async (locale: Locale) =>
  need(locale, await ask(publicApi().GET('/api/catalogue'))),
);

export const network = cache(async (locale: Locale) =>
  need(locale, await ask(publicApi().GET('/api/network'))),
);

/** Unit groups of ISCO-08. */
export const occupations = cache(
  async (locale: Locale) => need(locale, await ask(publicApi().GET('/api/occupations'))).occupations,
);

/** Names by code, in the reader's language: sectors, kinds, municipalities. */
export function namesOf(rows: { code: string; name: components['schemas']['Localised'] }[], locale: Locale) {
  return new Map(rows.map(({ code, name }) => [code, say(name, locale)]));
}

/** The same as choices of a select, in the order they came. */
export function optionsOf(
  rows: { code: string; name: components['schemas']['Localised'] }[],
  locale: Locale,
) {
  return rows.map(({ code, name }) => ({ value: code, label: say(name, locale) }));
}
