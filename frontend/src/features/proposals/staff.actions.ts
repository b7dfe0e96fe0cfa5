'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { readAnswer } from './answer-input';
import { answerLabels } from './answer-labels';

export async function propose(
  locale: Locale,
  openingId: string,
  personId: string,
  _: FormState,
  form: FormData,
) {
  const id = text(form, 'id');
  const body = { openingId, personId, words: text(form, 'words') || null };
  const { problem } = await ask(
    (await api()).PUT('/api/staff/proposals/{id}', { params: { path: { id } }, body }),
  );
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'proposed');
}

export async function remind(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask((await api()).PUT('/api/staff/proposals/{id}/reminder', at(id)));
  return problem ? refused(locale, form, problem) : done(locale, id, 'reminded');
}

export async function noteCall(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask((await api()).PUT('/api/staff/proposals/{id}/call', at(id)));
  return problem ? refused(locale, form, problem) : done(locale, id, 'called');
}

export async function answerForFirm(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { ...at(id), body: readAnswer(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/proposals/{id}/answer', call));
  return problem ? refused(locale, form, problem, await answerLabels(locale)) : done(locale, id, 'answered');
}

export async function withdraw(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { ...at(id), body: { reason: text(form, 'reason') } };
  const { problem } = await ask((await api()).PUT('/api/staff/proposals/{id}/withdrawal', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'withdrawn');
}

const at = (id: string) => ({ params: { path: { id } } });

const done = (locale: Locale, id: string, what: string): FormState =>
  redirect(`/${locale}/staff/proposals/${id}?done=${what}`);

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'proposals.staff' });
  return { words: t('wordsField'), reason: t('withdrawReason') };
}
