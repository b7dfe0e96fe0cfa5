import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import type { components } from '@/api/schema';
import { questions } from './opening-fields';

type Licence = components['schemas']['OpeningInput']['licences'][number];
/** In the order of the card; one that the API knows and we do not does not compile. */
const licences: Record<Licence, true> = {
  hygiene_passport: true,
  occupational_safety_card: true,
  hot_work_card: true,
  alcohol_pass: true,
  driving_am: true,
  driving_a1: true,
  driving_a2: true,
  driving_a: true,
  driving_b: true,
  driving_be: true,
  driving_c: true,
  driving_ce: true,
  driving_d: true,
  driving_t: true,
};

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

/** Licences one may ask for, named as on the young person's card. */
export async function licenceOptions(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'cards.licence' });
  return (Object.keys(licences) as Licence[]).map((value) => ({ value, label: t(value) }));
}
