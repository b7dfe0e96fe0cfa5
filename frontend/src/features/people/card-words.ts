import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { languageName } from '../work/say';
import type { MyCard } from './people.types';

export async function cardLanguageName(locale: Locale): Promise<(code: string) => string> {
  const t = await getTranslations('cards.signLanguage');
  return (code) => (code === 'fse' || code === 'fss' ? t(code) : languageName(code, locale));
}

/** Choices of a language field; names of one's own language sort as its readers expect. */
export async function languageOptions(locale: Locale, { often, others }: MyCard['choices']['languages']) {
  const name = await cardLanguageName(locale);
  const option = (code: string) => ({ value: code, label: name(code) });
  const rest = others.map(option).sort((one, other) => one.label.localeCompare(other.label, locale));
  return [...often.map(option), ...rest];
}
