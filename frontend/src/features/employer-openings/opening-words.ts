import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { questions } from './opening-fields';

type Words = Awaited<ReturnType<typeof getTranslations<'employer.fields'>>>;
type Word = Parameters<Words>[0];

const sayIf = (t: Words, key: string) => (t.has(key as Word) ? t(key as Word) : undefined);

/** Label (and hint) of every field of the opening form, by the field's name. */
export async function openingWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'employer.fields' });
  const always = ['kind', 'title', 'description', 'minorsWelcome'].map((name) => ({ field: name, name }));
  return Object.fromEntries(
    [...always, ...questions].map(({ field, name }) => [
      name,
      { label: sayIf(t, `${field}.label`) ?? field, hint: sayIf(t, `${field}.hint`) },
    ]),
  );
}

/** Labels alone, by every name the API may use for the field in a refusal. */
export async function openingLabels(locale: Locale): Promise<Record<string, string>> {
  const words = await openingWords(locale);
  return Object.fromEntries(Object.entries(words).map(([name, { label }]) => [name, label]));
}

/** The API names a missing field by the kind's word for it; the form by where it is sent. */
export const formName = (field: string) => questions.find((one) => one.field === field)?.name ?? field;
