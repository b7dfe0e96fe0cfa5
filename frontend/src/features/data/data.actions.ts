'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import { keepCookies } from '@/api/keep-cookies';
import { confirmPath } from '@/features/accounts/paths';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';

/** Everything goes, and with it whoever is signed in. */
export async function erase(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const { problem } = await ask((await api()).DELETE('/api/my/data'));
  if (problem?.code === 'step_up_needed') redirect(confirmPath(locale, `/${locale}/my/data/delete`));
  if (problem && problem.code !== 'signed_out') return refused(locale, form, problem);
  const { response } = await ask((await api()).DELETE('/api/session'));
  if (response) await keepCookies(response);
  return redirect(`/${locale}/my/data/deleted`);
}

export async function takeBack(locale: Locale, id: string, _: FormState, form: FormData): Promise<FormState> {
  const { problem } = await ask((await api()).DELETE('/api/my/consents/{id}', { params: { path: { id } } }));
  return problem ? refused(locale, form, problem) : again(locale, 'consents');
}

export async function hide(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const { problem } = await ask((await api()).PUT('/api/my/non-disclosure'));
  if (problem?.code === 'step_up_needed') redirect(confirmPath(locale, `/${locale}/my/data`));
  return problem ? refused(locale, form, problem) : again(locale, 'hidden');
}

export async function showAgain(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const { problem } = await ask((await api()).DELETE('/api/my/non-disclosure'));
  if (problem?.code === 'step_up_needed') redirect(confirmPath(locale, `/${locale}/my/data`));
  return problem ? refused(locale, form, problem) : again(locale, 'hidden');
}

function again(locale: Locale, where: string): never {
  refresh();
  redirect(`/${locale}/my/data#${where}`);
}
