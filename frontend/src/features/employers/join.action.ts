'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

export async function askForAccess(locale: Locale, _: FormState, form: FormData) {
  const body = {
    businessId: text(form, 'businessId'),
    name: text(form, 'name'),
    staffingFirm: form.has('staffingFirm'),
    website: text(form, 'website'),
    ohjaamoId: text(form, 'ohjaamoId'),
    contactName: text(form, 'contactName'),
    email: text(form, 'email'),
    phone: text(form, 'phone'),
    language: locale,
  };
  const path = { id: text(form, 'id') };
  const { problem } = await ask((await api()).PUT('/api/employer-requests/{id}', { params: { path }, body }));
  if (problem) return refused(locale, form, problem, await joinLabels(locale));
  return redirect(`/${locale}/employer/join/thanks`);
}

async function joinLabels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'employer.join' });
  return {
    businessId: t('businessId'),
    name: t('name'),
    website: t('website'),
    ohjaamoId: t('ohjaamo'),
    contactName: t('contactName'),
    email: t('email'),
    phone: t('phone'),
  };
}
