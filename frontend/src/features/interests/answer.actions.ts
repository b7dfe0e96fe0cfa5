'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { answerInput } from './answer-input';

type Said = 'yes' | 'not_now' | 'taken';

export async function answerInterest(
  locale: Locale,
  id: string,
  answer: Said,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { id } }, body: answerInput(answer, form) };
  const { problem } = await ask((await api()).PUT('/api/employer/interests/{id}/answer', call));
  if (!problem) redirect(`/${locale}/employer/interests?answered=${answer}`);
  const t = await getTranslations({ locale, namespace: 'interests.firm' });
  const words = answer === 'yes' ? t('yesWords') : t('notNowWords');
  return refused(locale, form, problem, {
    words,
    reasons: t('whyNot'),
    meetOn: t('meetOn'),
    meetAt: t('meetAt'),
  });
}

/** By the link of the letter. */
export async function sayStillOpen(locale: Locale, link: string, _: FormState, form: FormData) {
  const call = { params: { path: { link } } };
  const { problem } = await ask((await api()).PUT('/api/still-open/{link}/confirmation', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/still-open/${link}`);
}

export async function closeByLink(
  locale: Locale,
  link: string,
  filled: boolean,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { link } }, body: { filled, tellWaiting: true } };
  const { problem } = await ask((await api()).PUT('/api/still-open/{link}/closure', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/still-open/${link}`);
}

export async function confirmAsStaff(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/staff/openings/{id}/confirmation', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/openings/${id}?done=stillOpen`);
}

export async function confirmOwn(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/employer/openings/{id}/confirmation', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/openings?done=stillOpen`);
}
