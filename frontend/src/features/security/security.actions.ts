'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask, type Answer, type Problem } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { problemText, refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { confirmPath, staffSignInPath } from '../accounts/paths';

type NewPasskey = components['schemas']['NewPasskeyInput'];

export async function setPassword(locale: Locale, _: FormState, form: FormData) {
  const typed = form.get('password');
  form.delete('password'); // nothing secret goes back into the page
  const body = { password: typeof typed === 'string' ? typed : '' };
  return settled(locale, 'password', form, await ask((await api()).PUT('/api/security/password', { body })));
}

export async function beginApp(locale: Locale, _: FormState, form: FormData) {
  const answer = await ask((await api()).POST('/api/security/totp'));
  if (answer.data) redirect(`/${locale}/security/app`);
  return settled(locale, 'app', form, answer);
}

export async function confirmApp(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const body = { code: text(form, 'code').replaceAll(/\s/g, '') };
  const answer = await ask((await api()).PUT('/api/security/totp', { body }));
  if (answer.data?.recoveryCodes) return shown(answer.data.recoveryCodes);
  return settled(locale, 'app', form, answer);
}

export async function removeApp(locale: Locale, _: FormState, form: FormData) {
  return settled(locale, 'removed', form, await ask((await api()).DELETE('/api/security/totp')));
}

export async function makeRecoveryCodes(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const answer = await ask((await api()).POST('/api/security/recovery-codes'));
  if (answer.data?.recoveryCodes) return shown(answer.data.recoveryCodes);
  return settled(locale, 'removed', form, answer);
}

/** What the browser made. @returns recovery codes when it was the first factor, or a sentence when it was refused */
export async function addPasskey(
  locale: Locale,
  body: NewPasskey,
): Promise<{ recoveryCodes?: string[]; refused?: string }> {
  const answer = await ask((await api()).POST('/api/security/passkeys', { body }));
  if (answer.problem) return { refused: await problemText(locale, answer.problem) };
  if (answer.data.recoveryCodes) return { recoveryCodes: answer.data.recoveryCodes };
  return redirect(`/${locale}/security?done=passkey`);
}

export async function removePasskey(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = (await api()).DELETE('/api/security/passkeys/{id}', { params: { path: { id } } });
  return settled(locale, 'removed', form, await ask(call));
}

export async function endSession(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = (await api()).DELETE('/api/security/sessions/{id}', { params: { path: { id } } });
  return settled(locale, 'ended', form, await ask(call));
}

export async function endOthers(locale: Locale, _: FormState, form: FormData) {
  return settled(locale, 'ended', form, await ask((await api()).DELETE('/api/security/sessions')));
}

export async function changeAddress(locale: Locale, _: FormState, form: FormData) {
  const body = { contact: text(form, 'contact') };
  return settled(
    locale,
    'asked',
    form,
    await ask((await api()).PUT('/api/security/address-change', { body })),
  );
}

export async function confirmNewEnd(locale: Locale, _: FormState, form: FormData) {
  const body = { code: text(form, 'code').replaceAll(/\s/g, '') };
  const answer = await ask((await api()).PUT('/api/security/address-change/new-end', { body }));
  return settled(locale, answer.data?.done ? 'address' : 'newEnd', form, answer);
}

export async function dropChange(locale: Locale, _: FormState, form: FormData) {
  return settled(locale, 'dropped', form, await ask((await api()).DELETE('/api/security/address-change')));
}

/** The button in the message to the old address. */
export async function confirmOldEnd(locale: Locale, link: string, _: FormState, form: FormData) {
  const { data, problem } = await ask((await api()).POST('/api/address-changes/old-end', { body: { link } }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/security/address/${link}?done=${data.done ? 'address' : 'yes'}`);
}

/** Shown by this one answer and never again: they travel as if they had been typed. */
const shown = (recoveryCodes: string[]): FormState => ({ values: { recoveryCodes } });

async function settled<Data>(
  locale: Locale,
  done: string,
  form: FormData,
  { problem }: Answer<Data>,
): Promise<FormState> {
  if (!problem) return redirect(`/${locale}/security?done=${done}`);
  mustShowAgain(locale, problem);
  const t = await getTranslations({ locale, namespace: 'security' });
  const labels = { password: t('newPassword'), code: t('appCode'), contact: t('addressNew') };
  return refused(locale, form, problem, labels);
}

function mustShowAgain(locale: Locale, { code }: Problem): void {
  if (code === 'step_up_needed') redirect(confirmPath(locale, `/${locale}/security`));
  if (code === 'second_factor_needed') redirect(staffSignInPath(locale, `/${locale}/security`));
}
