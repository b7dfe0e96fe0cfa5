'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { api, ask, type Answer } from '@/api/client';
import { keepCookies } from '@/api/keep-cookies';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { text } from '@/ui/form';
import type { Done } from './done';

/** Everything that one can do by a link. Each is one button; the same again changes nothing more. */

export async function confirm(locale: Locale, link: string, _: FormState, form: FormData) {
  const answer = await ask((await api()).PUT('/api/links/{link}/answer', at(link)));
  return settled(locale, link, 'coming', form, answer);
}

export async function cancel(locale: Locale, link: string, _: FormState, form: FormData) {
  const answer = await ask((await api()).PUT('/api/links/{link}/cancellation', { ...at(link), body: {} }));
  return settled(locale, link, 'cancelled', form, answer);
}

export async function move(locale: Locale, link: string, _: FormState, form: FormData) {
  const body = { slotId: text(form, 'slotId') };
  const answer = await ask((await api()).PUT('/api/links/{link}/slot', { ...at(link), body }));
  return settled(locale, link, 'moved', form, answer);
}

export async function acceptOffer(locale: Locale, link: string, _: FormState, form: FormData) {
  const answer = await ask((await api()).PUT('/api/links/{link}/offer/acceptance', at(link)));
  if (answer.data?.kind === 'waiting' && answer.data.registrationLink) {
    redirect(`/${locale}/my/${answer.data.registrationLink}`);
  }
  return settled(locale, link, 'accepted', form, answer);
}

export async function declineOffer(locale: Locale, link: string, _: FormState, form: FormData) {
  const answer = await ask((await api()).PUT('/api/links/{link}/offer/refusal', at(link)));
  return settled(locale, link, 'declined', form, answer);
}

/** From the link of a message to everything that belongs to its address. */
export async function openAll(locale: Locale, link: string, _: FormState, form: FormData) {
  const { problem, response } = await ask((await api()).POST('/api/links/{link}/session', at(link)));
  if (problem) return refused(locale, form, problem);
  await keepCookies(response);
  return redirect(`/${locale}/my`);
}

const at = (link: string) => ({ params: { path: { link } } });

async function settled<Data>(
  locale: Locale,
  link: string,
  done: Done,
  form: FormData,
  { problem }: Answer<Data>,
): Promise<FormState> {
  if (!problem) redirect(`/${locale}/my/${link}?done=${done}`);
  refresh(); // what is shown around the form has changed, or it would not have been refused
  return refused(locale, form, problem);
}
