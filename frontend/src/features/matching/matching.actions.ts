'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

const mine = (locale: Locale, query: string): FormState => redirect(`/${locale}/my/openings?${query}`);

export async function ruleOut(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/my/openings/{id}/not-for-me', call));
  return problem ? refused(locale, form, problem) : mine(locale, `done=ruledOut&opening=${id}`);
}

export async function undoRulingOut(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).DELETE('/api/my/openings/{id}/not-for-me', call));
  return problem ? refused(locale, form, problem) : mine(locale, 'done=undone');
}

const person = (locale: Locale, id: string, done: string): FormState =>
  redirect(`/${locale}/staff/people/${id}/openings?done=${done}`);

export async function recommend(
  locale: Locale,
  id: string,
  ohjaamoId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [sectorCode, occupationCode] = [
    text(form, 'sectorCode') || null,
    text(form, 'occupationCode') || null,
  ];
  const body = {
    ohjaamoId,
    sectorCode: occupationCode ? null : sectorCode,
    occupationCode,
    words: text(form, 'words'),
  };
  const path = { id, recommendationId: text(form, 'id') };
  const call = { params: { path }, body };
  const { problem } = await ask(
    (await api()).PUT('/api/staff/people/{id}/recommendations/{recommendationId}', call),
  );
  return problem ? refused(locale, form, problem, await labels(locale)) : person(locale, id, 'saved');
}

export async function unrecommend(locale: Locale, id: string, one: string, _: FormState, form: FormData) {
  const call = { params: { path: { id, recommendationId: one } } };
  const { problem } = await ask(
    (await api()).DELETE('/api/staff/people/{id}/recommendations/{recommendationId}', call),
  );
  return problem ? refused(locale, form, problem) : person(locale, id, 'removed');
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'matching.recommend' });
  return { sectorCode: t('sector'), occupationCode: t('occupation'), words: t('words') };
}
