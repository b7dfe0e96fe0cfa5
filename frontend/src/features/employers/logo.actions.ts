'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask, type Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';

const noFile: Problem = { code: 'malformed', status: 400, fields: [{ path: 'logo', code: 'required' }] };

/** The file goes on as the bytes it is; its kind is what the browser says, and the API looks for itself. */
export async function saveLogo(locale: Locale, _: FormState, form: FormData) {
  const t = await getTranslations({ locale, namespace: 'employer.logo' });
  const file = form.get('logo');
  if (!(file instanceof File) || file.size === 0) return refused(locale, form, noFile, { logo: t('file') });
  const { problem } = await ask(
    (await api()).PUT('/api/employer/logo', {
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
    }),
  );
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer?done=saved`);
}

export async function removeLogo(locale: Locale, _: FormState, form: FormData) {
  const { problem } = await ask((await api()).DELETE('/api/employer/logo'));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer?done=removed`);
}
