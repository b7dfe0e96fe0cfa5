'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { proveFirst } from '../work/prove-first';

/** The key stands in this one answer, and in no address. */
export async function makeKey(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'imports.keys' });
  const name = text(form, 'name');
  const call = { params: { path: { id: text(form, 'id') } }, body: { name } };
  const { data, problem } = await ask((await api()).PUT('/api/employer/keys/{id}', call));
  proveFirst(locale, problem, `/${locale}/employer/keys`);
  if (problem) return refused(locale, form, problem, { name: t('name') });
  if (!data.key) redirect(`/${locale}/employer/keys`);
  // The next one made on this page is another.
  return { instead: [{ value: data.key, label: name }], values: { id: [crypto.randomUUID()] } };
}

export async function revokeKey(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).DELETE('/api/employer/keys/{id}', call));
  proveFirst(locale, problem, `/${locale}/employer/keys`);
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/keys`);
}
