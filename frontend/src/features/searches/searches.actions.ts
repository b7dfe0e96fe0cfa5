'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text, type FormState } from '@/ui/form-state';
import type { SearchFilters } from './searches.types';

export async function saveSearch(locale: Locale, filters: SearchFilters, _: FormState, form: FormData) {
  const body = { contact: text(form, 'contact'), language: locale, filters };
  const params = { path: { id: text(form, 'id') } };
  const { problem } = await ask((await api()).PUT('/api/searches/{id}', { params, body }));
  const t = await getTranslations({ locale, namespace: 'searches' });
  if (problem) return refused(locale, form, problem, { contact: t('contact') });
  return redirect(`/${locale}/openings/tell-me?done=asked`);
}

export async function confirmSearch(locale: Locale, link: string, _: FormState, form: FormData) {
  const params = { path: { link } };
  const { problem } = await ask((await api()).PUT('/api/saved-searches/{link}/confirmation', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/searches/${link}`);
}

export async function stopSearch(locale: Locale, link: string, _: FormState, form: FormData) {
  const params = { path: { link } };
  const { problem } = await ask((await api()).DELETE('/api/saved-searches/{link}/confirmation', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/searches/${link}`);
}
