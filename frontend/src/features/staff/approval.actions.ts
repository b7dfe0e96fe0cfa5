'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { localPath } from '../accounts/paths';

const approvals = (locale: Locale, done: string) => `/${locale}/staff/approvals?done=${done}`;
const yes = { approved: true };
const no = (form: FormData) => ({ approved: false, reason: text(form, 'reason') });

export async function approveEmployer(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: yes };
  const { problem } = await ask((await api()).PUT('/api/staff/employers/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  return redirect(approvals(locale, 'employerApproved'));
}

export async function declineEmployer(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: no(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/employers/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  return redirect(approvals(locale, 'declined'));
}

export async function approveOpening(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: yes };
  const { problem } = await ask((await api()).PUT('/api/staff/openings/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  return redirect(approvals(locale, 'openingPublished'));
}

export async function declineOpening(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: no(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/openings/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  return redirect(approvals(locale, 'openingReturned'));
}

/** From the list of what waits, or from the event's own page: back to where one was. */
export async function approveTable(
  locale: Locale,
  id: string,
  back: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { id } }, body: yes };
  const { problem } = await ask((await api()).PUT('/api/staff/tables/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  redirect(`${localPath(back) ?? `/${locale}/staff/approvals`}?done=tableApproved`);
}

export async function declineTable(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: no(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/tables/{id}/approval', call));
  if (problem) return refused(locale, form, problem);
  return redirect(approvals(locale, 'declined'));
}
