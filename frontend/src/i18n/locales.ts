export const locales = ['fi', 'sv', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'fi';

/** Remembers the language a person chose; `/` looks here first. */
export const languageCookie = 'vartti_language';

export const isLocale = (text: string | undefined): text is Locale =>
  (locales as readonly string[]).includes(text ?? '');

/** The first of our languages that the browser asks for, by its order of preference. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wished = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wished.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}
