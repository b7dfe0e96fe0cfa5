'use server';

import { redirect } from 'next/navigation';
import { api, ask, type Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import { typedValues, type FormState } from '@/ui/form-state';
import { readOpening } from './opening-input';
import { formName, openingLabels } from './opening-words';

/** One form, three deeds: show the questions of the chosen kind (without JavaScript), keep as a draft, send. */
export async function saveOpening(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const deed = text(form, 'deed');
  if (deed === 'kind') return { values: typedValues(form) };
  const client = await api();
  const params = { path: { id: text(form, 'id') } };
  const saved = await ask(client.PUT('/api/employer/openings/{id}', { params, body: readOpening(form) }));
  if (saved.problem) return refusedOpening(locale, form, saved.problem);
  if (deed === 'save') redirect(`/${locale}/employer/openings/${params.path.id}?done=saved`);
  const sent = await ask(client.PUT('/api/employer/openings/{id}/submission', { params }));
  if (sent.problem) return refusedOpening(locale, form, sent.problem);
  redirect(`/${locale}/employer/openings?done=sent`);
}

export async function copyOpening(locale: Locale, from: string, _: FormState, form: FormData) {
  const id = text(form, 'id');
  const params = { path: { id } };
  const { problem } = await ask(
    (await api()).PUT('/api/employer/openings/{id}/copy', { params, body: { from } }),
  );
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/openings/${id}?done=copied`);
}

export async function pauseOpening(locale: Locale, id: string, _: FormState, form: FormData) {
  const params = { path: { id } };
  const { problem } = await ask((await api()).PUT('/api/employer/openings/{id}/pause', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/openings?done=paused`);
}

export async function resumeOpening(locale: Locale, id: string, _: FormState, form: FormData) {
  const params = { path: { id } };
  const { problem } = await ask((await api()).DELETE('/api/employer/openings/{id}/pause', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/employer/openings?done=resumed`);
}

export async function closeOpening(
  locale: Locale,
  id: string,
  filled: boolean,
  someoneWaits: boolean,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const tellWaiting = !someoneWaits || text(form, 'tellWaiting') === 'yes';
  const call = { params: { path: { id } }, body: { filled, tellWaiting } };
  const { problem } = await ask((await api()).PUT('/api/employer/openings/{id}/closure', call));
  if (problem) return refused(locale, form, problem);
  redirect(`/${locale}/employer/openings?done=${filled ? 'filled' : 'closed'}`);
}

async function refusedOpening(locale: Locale, form: FormData, problem: Problem) {
  const fields = problem.fields?.map(({ path, code }) => ({ path: formName(path), code }));
  return refused(locale, form, { ...problem, fields }, await openingLabels(locale));
}
