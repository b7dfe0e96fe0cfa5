'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';

const route = '/api/staff/people/{id}/non-disclosure';

export async function setNonDisclosure(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask((await api()).PUT(route, { params: { path: { id } } }));
  return problem ? refused(locale, form, problem) : again(locale, id);
}

export async function liftNonDisclosure(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask((await api()).DELETE(route, { params: { path: { id } } }));
  return problem ? refused(locale, form, problem) : again(locale, id);
}

function again(locale: Locale, id: string): never {
  refresh();
  redirect(`/${locale}/staff/people/${id}`);
}
