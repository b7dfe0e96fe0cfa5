'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

export async function countVisit(locale: Locale, ohjaamoId: string, _: FormState, form: FormData) {
  const call = { params: { path: { id: text(form, 'id') } }, body: { ohjaamoId } };
  const { data, problem } = await ask((await api()).PUT('/api/staff/visits/{id}', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff?${new URLSearchParams({ visit: data.id, undo: data.undo })}#visits`);
}

export async function takeVisitBack(
  locale: Locale,
  id: string,
  undo: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const params = { path: { id }, query: { undo } };
  const { problem } = await ask((await api()).DELETE('/api/staff/visits/{id}', { params }));
  if (problem) return refused(locale, form, problem);
  redirect(`/${locale}/staff?done=visitBack#visits`);
}
