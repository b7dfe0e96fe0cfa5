'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import { keepCookies } from '@/api/keep-cookies';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { text } from '@/ui/form';
import { forgetAddress, rememberAddress } from './address-cookie';
import { landing, localPath, nextQuery } from './paths';

export async function sendCode(locale: Locale, next: string | undefined, _: FormState, form: FormData) {
  const contact = text(form, 'contact');
  const call = (await api()).POST('/api/sign-in/challenges', { body: { contact, language: locale } });
  const { problem, response } = await ask(call);
  if (problem) return refused(locale, form, problem, await labels(locale));
  await keepCookies(response); // the code works in this browser alone
  await rememberAddress(contact);
  return redirect(`/${locale}/sign-in/code${nextQuery(localPath(next))}`);
}

export async function enterCode(locale: Locale, next: string | undefined, _: FormState, form: FormData) {
  const body = { code: text(form, 'code').replaceAll(/\s/g, '') };
  const { data, problem, response } = await ask((await api()).POST('/api/sign-in/sessions', { body }));
  if (problem) return refused(locale, form, problem, await labels(locale));
  await keepCookies(response);
  await forgetAddress();
  return redirect(landing(locale, data, localPath(next)));
}

/** The button on the page that the link in a mail opens: opening the page uses nothing up. */
export async function openMailedLink(locale: Locale, link: string, _: FormState, form: FormData) {
  const { data, problem, response } = await ask(
    (await api()).POST('/api/sign-in/link-sessions', { body: { link } }),
  );
  if (problem) return refused(locale, form, problem);
  await keepCookies(response);
  await forgetAddress();
  return redirect(landing(locale, data, undefined));
}

export async function signOut(locale: Locale) {
  const { response } = await ask((await api()).DELETE('/api/session'));
  if (response) await keepCookies(response);
  redirect(`/${locale}`);
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'signIn' });
  return { contact: t('email'), code: t('code') };
}
