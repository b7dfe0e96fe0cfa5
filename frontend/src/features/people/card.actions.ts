'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { localPath } from '../accounts/paths';
import { cardInput, fieldOf } from './card-input';

/** @param next where the card is wanted: an opening that they are interested in */
export async function saveCard(
  locale: Locale,
  next: string | undefined,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { problem } = await ask((await api()).PUT('/api/my/card', { body: cardInput(form) }));
  if (!problem) redirect(localPath(next) ?? `/${locale}/my/card?done=saved`);
  const fields = problem.fields?.map(({ path, code }) => ({ path: fieldOf(path), code }));
  return refused(locale, form, { ...problem, ...(fields && { fields }) }, await labels(locale));
}

async function labels(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'cards' });
  const matching = await getTranslations({ locale, namespace: 'matching.card' });
  const languages = Array.from({ length: 12 }, (_, nth) => [
    `language${nth}`,
    t('mine.languageNth', { nth: nth + 1 }),
  ]);
  return {
    strengths: t('words.strengths'),
    interests: t('words.interests'),
    lookingFor: t('words.lookingFor'),
    needsMore: t('mine.needsMore'),
    ...Object.fromEntries(languages),
    mostKm: matching('mostKm'),
    mostHours: matching('mostHours'),
    from: matching('from'),
  };
}
