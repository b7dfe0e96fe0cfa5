import { createRequire } from 'node:module';
import { createTranslator } from 'use-intl/core';
import type { Language } from '../../platform/http/fields.js';

// The build drops import attributes, so the files are read the way CommonJS reads them.
const read = createRequire(import.meta.url);

/** Finnish is written first; what it has, the others must have, or this does not compile. */
export type Texts = typeof import('./fi.json', { with: { 'resolution-mode': 'require' } });

const texts: Record<Language, Texts> = {
  fi: read('./fi.json') as Texts,
  sv: read('./sv.json') as typeof import('./sv.json', { with: { 'resolution-mode': 'require' } }),
  en: read('./en.json') as typeof import('./en.json', { with: { 'resolution-mode': 'require' } }),
};

/** The words in one language. A text that lacks a value throws: better no message than half of one. */
export function translator(language: Language) {
  return createTranslator({
    locale: language,
    messages: texts[language],
    onError: (error) => {
      throw error;
    },
  });
}

export type Translate = ReturnType<typeof translator>;
