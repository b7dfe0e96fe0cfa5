'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { newcomerIn } from './newcomer';

export async function takeAtWall(locale: Locale, link: string, _: FormState, form: FormData) {
  const call = { params: { path: { link, id: text(form, 'id') } }, body: newcomerIn(form, locale) };
  const { data, problem } = await ask((await api()).PUT('/api/walls/{link}/tickets/{id}', call));
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(`/${locale}/turn/${data.link}`);
}

export async function takeFromPhone(locale: Locale, eventId: string, _: FormState, form: FormData) {
  const path = { id: eventId, ticketId: text(form, 'id') };
  const call = { params: { path }, body: newcomerIn(form, locale) };
  const { data, problem } = await ask((await api()).PUT('/api/events/{id}/tickets/{ticketId}', call));
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(`/${locale}/turn/${data.link}`);
}

export async function checkInAtWall(locale: Locale, link: string, _: FormState, form: FormData) {
  const [firstName, lastDigits] = [text(form, 'firstName'), text(form, 'lastDigits')];
  const body = firstName || lastDigits ? { firstName, lastDigits } : { code: text(form, 'code') };
  const call = { params: { path: { link, id: text(form, 'id') } }, body };
  const { data, problem } = await ask((await api()).PUT('/api/walls/{link}/check-ins/{id}', call));
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(`/${locale}/turn/${data.link}`);
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'walkIn' });
  return {
    lines: t('lines'),
    firstName: t('firstName'),
    initial: t('initial'),
    contact: t('contact'),
    code: t('code'),
    lastDigits: t('lastDigits'),
  };
}
