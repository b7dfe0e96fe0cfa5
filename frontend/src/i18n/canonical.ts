import type { Metadata } from 'next';
import { config } from '@/config';
import { locales, type Locale } from './locales';

/** The page's one address, and the same page in the other languages. `path` is what follows the language. */
export function canonical(locale: Locale, path: string): Metadata['alternates'] {
  const address = (language: Locale) => `${config.publicUrl}/${language}${path}`;
  return {
    canonical: address(locale),
    languages: Object.fromEntries(locales.map((language) => [language, address(language)])),
  };
}
