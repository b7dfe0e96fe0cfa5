'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

type NoteInput = components['schemas']['NoteInput'];

export async function confirmAddress(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/staff/people/{id}/confirmation', call));
  return problem ? refused(locale, form, problem) : done(locale, id, 'confirmed');
}

export async function writeNote(locale: Locale, id: string, _: FormState, form: FormData) {
  const body: NoteInput = {
    ohjaamoId: text(form, 'ohjaamoId'),
    kind: text(form, 'kind') as NoteInput['kind'],
    text: text(form, 'text'),
    workingBecause: text(form, 'workingBecause') || null,
  };
  const params = { path: { id, noteId: text(form, 'id') } };
  const { problem } = await ask((await api()).PUT('/api/staff/people/{id}/notes/{noteId}', { params, body }));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'noted');
}

export async function correctNote(locale: Locale, id: string, note: string, _: FormState, form: FormData) {
  const call = { params: { path: { id: note } }, body: { text: text(form, 'text') } };
  const { problem } = await ask((await api()).PUT('/api/staff/notes/{id}/correction', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'corrected');
}

export async function removeNote(locale: Locale, id: string, note: string, _: FormState, form: FormData) {
  const call = { params: { path: { id: note } }, body: { reason: text(form, 'reason') || null } };
  const { problem } = await ask((await api()).PUT('/api/staff/notes/{id}/removal', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'removed');
}

const done = (locale: Locale, id: string, what: string): FormState =>
  redirect(`/${locale}/staff/people/${id}?done=${what}`);

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'people' });
  return {
    text: t('text'),
    kind: t('kind'),
    reason: t('reason'),
    workingBecause: t('workingBecause'),
    ohjaamoId: t('as'),
  };
}
