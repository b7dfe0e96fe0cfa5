import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';

type Schemas = components['schemas'];
export type WaitRange = Schemas['WaitRange'];
export type RoomLine = Schemas['RoomLine'];
export type Sectors = Record<string, Schemas['Localised']>;

/** Up to so many minutes one does better to stay close. */
const SOON_MINUTES = 5;

type WaitKey = 'now' | 'soon' | 'upTo' | 'about' | 'unknown';

/** Which sentence of `wait.json` says an honest range, and with what: `t(...waitWords(wait))`. */
export function waitWords(wait: WaitRange | null): [WaitKey, WaitRange] {
  if (!wait) return ['unknown', { from: 0, to: 0 }];
  if (wait.to === 0) return ['now', wait];
  if (wait.to <= SOON_MINUTES) return ['soon', wait];
  return [wait.from === 0 ? 'upTo' : 'about', wait];
}

interface Say {
  locale: Locale;
  sectors: Sectors;
  /** Of `wait.json`. */
  t: (key: 'any' | 'anyone' | 'language', values?: Record<string, string>) => string;
}

/** What a line is called: who sits there, the trade, the language, or whoever is free. */
export function lineName(
  { line, tables }: Pick<RoomLine, 'line' | 'tables'>,
  { locale, sectors, t }: Say,
): string {
  const [kind = '', key = ''] = line.split(':');
  if (kind === 'sector') return inLocale(sectors[key] ?? { fi: key }, locale);
  if (kind === 'language') return t('language', { language: languageOf(key, locale) });
  if (tables.length === 1 && tables[0]) return inLocale(tables[0].name, locale) || t('anyone');
  return t('any');
}

/** The one table that a line leads to. */
export const onlyTable = ({ tables }: Pick<RoomLine, 'tables'>) =>
  tables.length === 1 ? tables[0] : undefined;

export const inLocale = (text: Schemas['Localised'], locale: Locale): string => text[locale] || text.fi;

const languageOf = (code: string, locale: Locale) =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
