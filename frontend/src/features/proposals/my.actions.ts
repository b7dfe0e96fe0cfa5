'use server';

import { redirect } from 'next/navigation';
import { api, ask, type Answer } from '@/api/client';
import { keepCookies } from '@/api/keep-cookies';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import type { RefusalReason } from './proposals.types';

/** How the reader came to the question: by the link from the message, or signed in. */
export type Way = { link: string } | { id: string };

const pageOf = (locale: Locale, way: Way) =>
  'link' in way ? `/${locale}/proposal/${way.link}` : `/${locale}/my/proposals/${way.id}`;

/** By the link, the yes begins with a session: a card is shared by who is signed in. */
export async function beginYes(
  locale: Locale,
  link: string,
  id: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { problem, response } = await ask(
    (await api()).POST('/api/links/{link}/session', { params: { path: { link } } }),
  );
  if (problem) return refused(locale, form, problem);
  await keepCookies(response);
  return redirect(`/${locale}/my/proposals/${id}/yes`);
}

export async function sayYes(locale: Locale, id: string, cardVersion: number, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { consentId: text(form, 'id'), cardVersion } };
  const answer = await ask((await api()).PUT('/api/my/proposals/{id}/consent', call));
  return settled(locale, { id }, form, answer);
}

export async function sayNo(locale: Locale, way: Way, _: FormState, form: FormData) {
  const body = { reasons: form.getAll('reasons') as RefusalReason[] };
  const answer =
    'link' in way
      ? await ask((await api()).PUT('/api/my-proposals/{link}/refusal', { params: { path: way }, body }))
      : await ask((await api()).PUT('/api/my/proposals/{id}/refusal', { params: { path: way }, body }));
  return settled(locale, way, form, answer, body.reasons.length > 0 ? '?done=told' : '');
}

export async function sayLater(locale: Locale, way: Way, _: FormState, form: FormData) {
  const answer =
    'link' in way
      ? await ask((await api()).PUT('/api/my-proposals/{link}/postponement', { params: { path: way } }))
      : await ask((await api()).PUT('/api/my/proposals/{id}/postponement', { params: { path: way } }));
  return settled(locale, way, form, answer);
}

export async function takeBack(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const answer = await ask((await api()).DELETE('/api/my/proposals/{id}/consent', call));
  return settled(locale, { id }, form, answer);
}

async function settled<Data>(
  locale: Locale,
  way: Way,
  form: FormData,
  { problem }: Answer<Data>,
  query = '',
): Promise<FormState> {
  if (problem) return refused(locale, form, problem);
  return redirect(pageOf(locale, way) + query);
}
