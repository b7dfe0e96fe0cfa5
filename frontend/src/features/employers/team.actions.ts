'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { signInPath } from '../accounts/paths';
import { proveFirst } from '../work/prove-first';

export async function saveRecruiter(locale: Locale, _: FormState, form: FormData) {
  const body = {
    name: text(form, 'name'),
    email: text(form, 'email'),
    phone: text(form, 'phone'),
    language: text(form, 'language') as Locale,
  };
  const params = { path: { id: text(form, 'id') } };
  const { problem } = await ask((await api()).PUT('/api/employer/team/{id}', { params, body }));
  proveFirst(locale, problem, `/${locale}/employer/team`);
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(`/${locale}/employer/team?done=saved`);
}

export async function removeRecruiter(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask(
    (await api()).DELETE('/api/employer/team/{id}', { params: { path: { id } } }),
  );
  proveFirst(locale, problem, `/${locale}/employer/team`);
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/team?done=removed`);
}

export async function inviteAgain(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask(
    (await api()).PUT('/api/employer/team/{id}/invitation', { params: { path: { id } } }),
  );
  proveFirst(locale, problem, `/${locale}/employer/team`);
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/team?done=invitedAgain`);
}

/** Ends one's own session, too: the way on leads through signing in. */
export async function handOver(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask(
    (await api()).PUT('/api/employer/team/{id}/ownership', { params: { path: { id } } }),
  );
  proveFirst(locale, problem, `/${locale}/employer/team`);
  if (problem) return refused(locale, form, problem);
  return redirect(signInPath(locale, `/${locale}/employer/team`));
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'employer.team' });
  return { name: t('name'), email: t('email'), phone: t('phone'), language: t('language') };
}
