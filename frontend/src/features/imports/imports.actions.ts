'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask, type Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

const noFile: Problem = { code: 'malformed', status: 400, fields: [{ path: 'file', code: 'required' }] };

/** The file goes on as the bytes it is; whatever the browser calls it, the API looks for itself. */
export async function bringFile(locale: Locale, _: FormState, form: FormData) {
  const t = await getTranslations({ locale, namespace: 'imports' });
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refused(locale, form, noFile, { file: t('file') });
  const id = text(form, 'id');
  const call = {
    params: { path: { id }, query: { name: file.name.slice(-120) || 'csv' } },
    ...asTable(file),
  };
  const { problem } = await ask((await api()).PUT('/api/employer/opening-imports/{id}', call));
  if (problem) return refused(locale, form, problem, { file: t('file') });
  return redirect(`/${locale}/employer/openings/import/${id}`);
}

export async function importAll(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { withoutFaulty: form.has('withoutFaulty') } };
  const { problem } = await ask((await api()).PUT('/api/employer/opening-imports/{id}/import', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/openings/import/${id}`);
}

export async function approveImport(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { approved: true } };
  const { problem } = await ask((await api()).PUT('/api/staff/opening-imports/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/approvals?done=openingPublished`);
}

export async function returnImport(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { approved: false, reason: text(form, 'reason') } };
  const { problem } = await ask((await api()).PUT('/api/staff/opening-imports/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/approvals?done=openingReturned`);
}

const asTable = (file: File) => ({
  body: file as never,
  bodySerializer: (body: unknown) => body as File,
  headers: { 'Content-Type': 'text/csv' },
});
