'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import type { EndReason, SpokeWith } from './support.types';

export async function chooseSupporter(locale: Locale, placement: string, _: FormState, form: FormData) {
  const call = { ...at(placement), body: { staffId: text(form, 'staffId') } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/supporter', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, placement, 'saved');
}

export async function moveDay(
  locale: Locale,
  placement: string,
  checkIn: string,
  _: FormState,
  form: FormData,
) {
  const call = { ...at(checkIn), body: { day: text(form, 'day') } };
  const { problem } = await ask((await api()).PUT('/api/staff/check-ins/{id}/day', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, placement, 'saved');
}

export async function seeTo(
  locale: Locale,
  placement: string,
  checkIn: string,
  _: FormState,
  form: FormData,
) {
  const { problem } = await ask((await api()).PUT('/api/staff/check-ins/{id}/care', at(checkIn)));
  return problem ? refused(locale, form, problem) : done(locale, placement, 'seenTo');
}

export async function writeNote(locale: Locale, placementId: string, _: FormState, form: FormData) {
  const spokeWith = text(form, 'spokeWith') as SpokeWith;
  const call = { ...at(text(form, 'id')), body: { placementId, spokeWith, text: text(form, 'text') } };
  const { problem } = await ask((await api()).PUT('/api/staff/support-notes/{id}', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, placementId, 'noted');
}

export async function writeEnd(locale: Locale, placement: string, _: FormState, form: FormData) {
  const reasons = form.getAll('reasons') as EndReason[];
  const call = { ...at(placement), body: { reasons, words: text(form, 'words') || null } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/support-end', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, placement, 'saved');
}

const at = (id: string) => ({ params: { path: { id } } });

const done = (locale: Locale, placement: string, what: string): FormState =>
  redirect(`/${locale}/staff/support/${placement}?done=${what}`);

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'support.staff' });
  return {
    staffId: t('choose'),
    day: t('moveDay'),
    spokeWith: t('spokeWith'),
    text: t('note'),
    reasons: t('reasons'),
    words: t('endWords'),
  };
}
