'use server';

import { getTranslations } from 'next-intl/server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { api, ask, type Answer } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

export interface Where {
  locale: Locale;
  link: string;
}
export type Did = 'left' | 'dropped' | 'joined';

export async function moveTo(where: Where, presence: 'here' | 'out', _: FormState, form: FormData) {
  const call = { params: deedIn(where, form), body: { presence } };
  return settled(where, form, await ask((await api()).PUT('/api/my-turns/{link}/presences/{id}', call)));
}

export async function leave(where: Where, _: FormState, form: FormData) {
  const call = { params: deedIn(where, form) };
  const answer = await ask((await api()).PUT('/api/my-turns/{link}/departures/{id}', call));
  return settled(where, form, answer, 'left');
}

export async function join(where: Where, line: string, _: FormState, form: FormData) {
  const call = { params: deedIn(where, form), body: { line } };
  const answer = await ask((await api()).PUT('/api/my-turns/{link}/lines/{id}', call));
  return settled(where, form, answer, 'joined');
}

export async function drop(where: Where, line: string, _: FormState, form: FormData) {
  const call = { params: deedIn(where, form), body: { line } };
  const answer = await ask((await api()).PUT('/api/my-turns/{link}/drops/{id}', call));
  return settled(where, form, answer, 'dropped');
}

export async function undo(where: Where, id: string, _: FormState, form: FormData) {
  const params = { path: { link: where.link, id } };
  return settled(where, form, await ask((await api()).DELETE('/api/my-turns/{link}/deeds/{id}', { params })));
}

export async function reachAt(where: Where, _: FormState, form: FormData) {
  const call = { params: at(where), body: { contact: text(form, 'contact') } };
  const answer = await ask((await api()).PUT('/api/my-turns/{link}/contact', call));
  const t = await getTranslations({ locale: where.locale, namespace: 'turn.contact' });
  return settled(where, form, answer, undefined, { contact: t('label') });
}

export async function showAs(where: Where, shownAs: 'name' | 'number', _: FormState, form: FormData) {
  const call = { params: at(where), body: { shownAs } };
  return settled(where, form, await ask((await api()).PUT('/api/my-turns/{link}/shown-as', call)));
}

export async function say(where: Where, turnId: string, _: FormState, form: FormData) {
  const body = { answer: text(form, 'answer') as 'yes' | 'maybe' | 'no' };
  const call = { params: { path: { link: where.link, turnId } }, body };
  return settled(
    where,
    form,
    await ask((await api()).PUT('/api/my-turns/{link}/meetings/{turnId}/answer', call)),
  );
}

const at = ({ link }: Where) => ({ path: { link } });
const deedIn = ({ link }: Where, form: FormData) => ({ path: { link, id: text(form, 'id') } });

/** The page again, with what was just done when it can be taken back. */
async function settled<Data>(
  { locale, link }: Where,
  form: FormData,
  { problem }: Answer<Data>,
  did?: Did,
  labels?: Record<string, string>,
): Promise<FormState> {
  if (!problem) {
    const query = did ? `?${new URLSearchParams({ did, deed: text(form, 'id') })}` : '';
    redirect(`/${locale}/turn/${link}${query}`);
  }
  refresh(); // what is shown around the form has changed, or it would not have been refused
  return refused(locale, form, problem, labels);
}
