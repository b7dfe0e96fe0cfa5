'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { proveFirst } from '../work/prove-first';
import type { StaffRole } from './team.types';

const team = (locale: Locale, done: string) => `/${locale}/staff/team?done=${done}`;

export async function inviteMember(locale: Locale, _: FormState, form: FormData) {
  const body = {
    name: text(form, 'name'),
    email: text(form, 'email'),
    language: text(form, 'language') as Locale,
    role: text(form, 'role') as StaffRole,
    placeId: text(form, 'placeId'),
  };
  const params = { path: { id: text(form, 'id') } };
  const { problem } = await ask((await api()).PUT('/api/staff/team/{id}', { params, body }));
  proveFirst(locale, problem, `/${locale}/staff/team`);
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(team(locale, 'staffInvited'));
}

export async function changeRole(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { role: text(form, 'role') as StaffRole } };
  const { problem } = await ask((await api()).PUT('/api/staff/team/{id}/role', call));
  proveFirst(locale, problem, `/${locale}/staff/team`);
  if (problem) return refused(locale, form, problem);
  return redirect(team(locale, 'roleChanged'));
}

export async function endMember(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask((await api()).DELETE('/api/staff/team/{id}', { params: { path: { id } } }));
  proveFirst(locale, problem, `/${locale}/staff/team`);
  if (problem) return refused(locale, form, problem);
  return redirect(team(locale, 'memberEnded'));
}

/** For a colleague who lost every second factor. */
export async function beginAnew(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).DELETE('/api/staff/team/{id}/second-factors', call));
  proveFirst(locale, problem, `/${locale}/staff/team`);
  if (problem) return refused(locale, form, problem);
  return redirect(team(locale, 'beginsAnew'));
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'team' });
  return {
    name: t('name'),
    email: t('email'),
    language: t('language'),
    role: t('role'),
    placeId: t('place'),
  };
}
