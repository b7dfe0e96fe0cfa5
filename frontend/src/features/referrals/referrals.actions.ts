'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { outcomes } from './referrals.types';
import { readService } from './service-input';
import { serviceLabels } from './service-labels';

export async function saveService(locale: Locale, _: FormState, form: FormData) {
  const id = text(form, 'id');
  const call = { params: { path: { id } }, body: readService(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/services/{id}', call));
  if (problem) return refused(locale, form, problem, await serviceLabels(locale));
  return redirect(`/${locale}/staff/services/${id}?done=saved`);
}

export async function checkService(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/staff/services/{id}/check', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/services/${id}?done=saved`);
}

export async function endService(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/staff/services/{id}/end', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/services/${id}?done=saved`);
}

export async function suggestService(locale: Locale, personId: string, _: FormState, form: FormData) {
  const t = await getTranslations({ locale, namespace: 'referrals.refer' });
  const of = (name: string) => text(form, name);
  const body = { personId, serviceId: of('serviceId'), ohjaamoId: of('ohjaamoId'), why: of('why') };
  const call = { params: { path: { id: of('id') } }, body };
  const { problem } = await ask((await api()).PUT('/api/staff/referrals/{id}', call));
  if (problem) return refused(locale, form, problem, { serviceId: t('service'), why: t('why') });
  return redirect(`/${locale}/staff/referrals/${of('id')}`);
}

export async function cancelReferral(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/staff/referrals/{id}/cancellation', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/referrals/${id}`);
}

export async function answerReferral(locale: Locale, id: string, yes: boolean, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { yes } };
  const { problem } = await ask((await api()).PUT('/api/my/referrals/{id}/answer', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/referrals/${id}`);
}

export async function withdrawReferral(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).DELETE('/api/my/referrals/{id}/answer', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/referrals/${id}`);
}

export async function openReferral(locale: Locale, link: string, _: FormState, form: FormData) {
  const call = { params: { path: { link } } };
  const { problem } = await ask((await api()).PUT('/api/referral-links/{link}/opening', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/referral/${link}`);
}

export async function acknowledgeReferral(locale: Locale, link: string, _: FormState, form: FormData) {
  const call = { params: { path: { link } }, body: { words: text(form, 'words') } };
  const { problem } = await ask((await api()).PUT('/api/referral-links/{link}/acknowledgement', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/referral/${link}`);
}

export async function reportReferral(locale: Locale, link: string, _: FormState, form: FormData) {
  const t = await getTranslations({ locale, namespace: 'referrals.link' });
  const outcome = outcomes.find((one) => one === text(form, 'outcome'));
  const body = { outcome: outcome as NonNullable<typeof outcome>, words: text(form, 'words') };
  const call = { params: { path: { link } }, body };
  const { problem } = await ask((await api()).PUT('/api/referral-links/{link}/report', call));
  if (problem) return refused(locale, form, problem, { outcome: t('outcome'), words: t('words') });
  return redirect(`/${locale}/referral/${link}`);
}
