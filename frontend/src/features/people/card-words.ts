import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { languageName } from '../work/say';
import type { CardContent } from './people.types';

export const licences = [
  'hygiene_passport',
  'occupational_safety_card',
  'hot_work_card',
  'alcohol_pass',
  'driving_am',
  'driving_a1',
  'driving_a2',
  'driving_a',
  'driving_b',
  'driving_be',
  'driving_c',
  'driving_ce',
  'driving_d',
  'driving_t',
] as const satisfies readonly CardContent['licences'][number][];

export const levels = ['a_little', 'everyday', 'fluent', 'mother_tongue'] as const;
export const needs = [
  'interpreter',
  'plain_language',
  'calm',
  'step_free',
  'more_time',
  'someone_along',
] as const;

/** What is asked for most in the regions first; the rest of ISO 639 by its name. */
const FIRST = ['fi', 'sv', 'en', 'se', 'smn', 'sms', 'rom', 'fse', 'fss', 'ru', 'uk', 'et', 'ar', 'so', 'fa'];
const REST =
  'aa ab af ak am an as av ay az ba be bg bi bm bn bo br bs ca ce ch ckb co cs cv cy da de dv dz ee el eo es eu ff fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy ia id ig is it iu ja jv ka kg ki kk kl km kn ko kr ks ku kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne nl nn nr nv ny oc oj om or os pa pl prs ps pt qu rm rn ro rw sa sc sd sg si sk sl sm sn sq sr ss st su sw ta te tg th ti tk tl tn to tr ts tt tw ty ug ur uz ve vi wo xh yi yo za zh zu'.split(
    ' ',
  );

export async function cardLanguageName(locale: Locale): Promise<(code: string) => string> {
  const t = await getTranslations('cards.signLanguage');
  return (code) => (code === 'fse' || code === 'fss' ? t(code) : languageName(code, locale));
}

/** Choices of a language field; names of one's own language sort as its readers expect. */
export async function languageOptions(locale: Locale) {
  const name = await cardLanguageName(locale);
  const option = (code: string) => ({ value: code, label: name(code) });
  const rest = REST.map(option).sort((one, other) => one.label.localeCompare(other.label, locale));
  return [...FIRST.map(option), ...rest];
}
