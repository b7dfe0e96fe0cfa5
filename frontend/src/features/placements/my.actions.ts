'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';

export async function letSee(locale: Locale, id: string, _: FormState, form: FormData): Promise<FormState> {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/my/placements/{id}/sharing', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/placements/${id}?done=yes`);
}

export async function keepHidden(
  locale: Locale,
  id: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).DELETE('/api/my/placements/{id}/sharing', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/placements/${id}?done=no`);
}
