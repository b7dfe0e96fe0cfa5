'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import { keepCookies } from '@/api/keep-cookies';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { problemText, refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { rememberAddress } from './address-cookie';
import { landing, localPath, nextQuery } from './paths';

/** Address and password; the second proof comes on the next page. */
export async function enterPassword(locale: Locale, next: string | undefined, _: FormState, form: FormData) {
  const body = { email: text(form, 'email'), password: asTyped(form, 'password') };
  const { problem, response } = await ask((await api()).POST('/api/sign-in/passwords', { body }));
  if (problem) return refused(locale, withoutSecrets(form), problem, await labels(locale));
  await keepCookies(response);
  return redirect(`/${locale}/sign-in/second${nextQuery(localPath(next))}`);
}

export async function enterSecond(locale: Locale, next: string | undefined, _: FormState, form: FormData) {
  const body = { code: text(form, 'code') };
  const { data, problem, response } = await ask((await api()).POST('/api/sign-in/second-factors', { body }));
  if (problem) return refused(locale, form, problem, await labels(locale));
  await keepCookies(response);
  return redirect(landing(locale, data, localPath(next)));
}

/** What the browser's passkey signed. @returns a sentence when it was refused */
export async function enterPasskey(
  locale: Locale,
  next: string | undefined,
  response: components['schemas']['PasskeyInput']['response'],
): Promise<string> {
  const answer = await ask((await api()).POST('/api/sign-in/passkey-sessions', { body: { response } }));
  if (answer.problem) return problemText(locale, answer.problem);
  await keepCookies(answer.response);
  return redirect(landing(locale, answer.data, localPath(next)));
}

/** Off to the municipality's own sign-in. */
export async function leaveForDirectory(
  locale: Locale,
  id: string,
  next: string | undefined,
  again: boolean | undefined,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { data, problem, response } = await ask(
    (await api()).POST('/api/sign-in/directories/{id}/visits', {
      params: { path: { id } },
      body: { language: locale, next: localPath(next), again },
    }),
  );
  if (problem) return refused(locale, form, problem);
  await keepCookies(response);
  return redirect(data.url);
}

export async function comeBack(locale: Locale, query: string, _: FormState, form: FormData) {
  const { data, problem, response } = await ask(
    (await api()).POST('/api/sign-in/directory-sessions', { body: { query, language: locale } }),
  );
  if (problem) return refused(locale, form, problem);
  await keepCookies(response);
  return redirect(landing(locale, data, localPath(data.next ?? undefined)));
}

/** Shows again who one is: the code of an app, with the password where the session is not strong yet. */
export async function proveAgain(locale: Locale, next: string | undefined, _: FormState, form: FormData) {
  const password = asTyped(form, 'password');
  const body = { code: text(form, 'code'), ...(password && { password }) };
  const { data, problem, response } = await ask((await api()).POST('/api/session/proofs', { body }));
  if (problem) return refused(locale, withoutSecrets(form), problem, await labels(locale));
  await keepCookies(response);
  return redirect(landing(locale, data, localPath(next)));
}

/** A code to one's own address. */
export async function sendOwnCode(
  locale: Locale,
  next: string | undefined,
  address: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { problem, response } = await ask(
    (await api()).POST('/api/session/challenges', { body: { language: locale } }),
  );
  if (problem) return refused(locale, form, problem);
  await keepCookies(response);
  await rememberAddress(address);
  return redirect(`/${locale}/sign-in/code${nextQuery(localPath(next))}`);
}

/** A password is not trimmed: its spaces belong to it. */
function asTyped(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Nothing secret goes back into the page. */
function withoutSecrets(form: FormData): FormData {
  form.delete('password');
  return form;
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'signIn' });
  return { email: t('staff.email'), password: t('staff.password'), code: t('second.code') };
}
