'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import type { Face } from './support.types';

/** One tap on a face answers; words and "call me" may come with it, or after it. */
export async function answerCheckIn(
  locale: Locale,
  link: string,
  face: Face,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const body = { face, words: text(form, 'words') || null, callMe: form.has('callMe') };
  const { problem } = await ask(
    (await api()).PUT('/api/check-ins/{link}/answer', { params: { path: { link } }, body }),
  );
  if (!problem) redirect(`/${locale}/check-in/${link}`);
  const t = await getTranslations({ locale, namespace: 'support.checkIn' });
  return refused(locale, form, problem, { words: t('words') });
}
