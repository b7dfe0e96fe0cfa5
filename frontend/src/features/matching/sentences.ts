import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { namesOf } from '../work/catalogue';
import { dayText } from '../work/say';
import { cardLanguageName } from '../people/card-words';
import type { Judgement, MatchNames } from './matching.types';

type Facts = Judgement['reasons'][number]['facts'];
type MustHave = Judgement['mustHaves'][number];

export interface Sentences {
  reason: (reason: Judgement['reasons'][number]) => string;
  mustHave: (mustHave: MustHave) => string;
}

/** A sentence for each code of a judgement, with what its facts are called in the reader's language. */
export async function sentences(locale: Locale, names: MatchNames): Promise<Sentences> {
  const t = await getTranslations('matching');
  const say = await factNames(locale, names);
  return {
    reason: ({ code, facts }) =>
      t(`reason.${code === 'occupation' && facts.digits !== 4 ? 'occupation_near' : code}`, say(facts)),
    mustHave: ({ code, holds, facts }) => t(`${holds === 'yes' ? 'holds' : 'ask'}.${code}`, say(facts)),
  };
}

async function factNames(locale: Locale, names: MatchNames) {
  const cards = await getTranslations('cards');
  const languageOf = await cardLanguageName(locale);
  const [occupations, municipalities] = [names.occupations, names.municipalities].map((rows) =>
    namesOf(rows, locale),
  );
  const named: Record<string, (value: string) => string> = {
    occupation: (code) => occupations?.get(code) ?? code,
    wished: (code) => occupations?.get(code) ?? code,
    municipality: (code) => municipalities?.get(code) ?? code,
    sector: (code) => namesOf(names.sectors, locale).get(code) ?? code,
    kind: (code) => namesOf(names.kinds, locale).get(code) ?? code,
    licences: (code) => cards(`licence.${code}` as Parameters<typeof cards>[0]),
    languages: languageOf,
    day: (day) => dayText(day, locale),
  };
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const textOf = (name: string, fact: Facts[string]) => {
    const word = named[name] ?? ((value: string) => value);
    if (Array.isArray(fact)) return list.format(fact.map(word));
    return typeof fact === 'string' ? word(fact) : String(fact);
  };
  return (facts: Facts) =>
    Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, textOf(name, fact)]));
}
