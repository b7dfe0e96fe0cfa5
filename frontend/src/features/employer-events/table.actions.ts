'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

export async function takeTable(locale: Locale, eventId: string, _: FormState, form: FormData) {
  const body = {
    recruiterIds: form.getAll('recruiterIds').map(String),
    openingIds: form.getAll('openingIds').map(String),
    mode: text(form, 'mode') as 'room' | 'phone' | 'video',
    message: text(form, 'message'),
  };
  const params = { path: { id: eventId } };
  const answer = await ask((await api()).PUT('/api/employer/events/{id}/table', { params, body }));
  if (answer.problem) return refused(locale, form, answer.problem, await labels(locale));
  const done = answer.data.mine?.status === 'asked' ? 'tableAsked' : 'saved';
  return redirect(`/${locale}/employer/events/${eventId}?done=${done}`);
}

export async function giveTableBack(locale: Locale, eventId: string, _: FormState, form: FormData) {
  const params = { path: { id: eventId } };
  const { problem } = await ask((await api()).DELETE('/api/employer/events/{id}/table', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/events/${eventId}?done=tableGivenBack`);
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'employer.table' });
  return { recruiterIds: t('who'), openingIds: t('what'), mode: t('how'), message: t('message') };
}
