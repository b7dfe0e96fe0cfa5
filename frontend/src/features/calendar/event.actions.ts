'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { readEventChange, readLocalised, readNewEvent } from './event-input';
import { eventLabels } from './event-words';

const page = (locale: Locale, id: string, done: string) => `/${locale}/staff/events/${id}?done=${done}`;

export async function createEvent(locale: Locale, ohjaamoId: string, _: FormState, form: FormData) {
  const id = text(form, 'id');
  const four = readNewEvent(form, ohjaamoId);
  const body = { ...four, day: text(form, 'day'), sectorCode: text(form, 'sectorCode') || null };
  const params = { path: { id } };
  const { problem } = await ask((await api()).PUT('/api/staff/events/{id}', { params, body }));
  if (problem) return refused(locale, form, problem, await eventLabels(locale));
  return redirect(page(locale, id, 'eventMade'));
}

export async function changeEvent(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: readEventChange(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/events/{id}/details', call));
  if (problem) return refused(locale, form, problem, await eventLabels(locale));
  return redirect(page(locale, id, 'saved'));
}

export async function publishEvent(locale: Locale, id: string, _: FormState, form: FormData) {
  const params = { path: { id } };
  const { problem } = await ask((await api()).PUT('/api/staff/events/{id}/publication', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(page(locale, id, 'published'));
}

export async function unpublishEvent(locale: Locale, id: string, _: FormState, form: FormData) {
  const params = { path: { id } };
  const { problem } = await ask((await api()).DELETE('/api/staff/events/{id}/publication', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(page(locale, id, 'unpublished'));
}

export async function cancelEvent(locale: Locale, id: string, _: FormState, form: FormData) {
  const body = { reason: readLocalised(form, 'reason') ?? { fi: '' } };
  const params = { path: { id } };
  const { problem } = await ask((await api()).PUT('/api/staff/events/{id}/cancellation', { params, body }));
  if (problem) return refused(locale, form, problem, await eventLabels(locale));
  return redirect(page(locale, id, 'cancelled'));
}
