'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { placementLabels, readTerms } from './placement-input';

type Schemas = components['schemas'];
type Subsidy = Schemas['SubsidyInput'];

export async function beginPlacement(
  locale: Locale,
  personId: string,
  origin: Schemas['PlacementInput']['origin'],
  _: FormState,
  form: FormData,
) {
  const openingId = text(form, 'openingId') || null;
  const own = { kind: text(form, 'kind') || undefined, title: text(form, 'title') || undefined };
  const employerId = text(form, 'employerId') || null;
  const body = { ohjaamoId: text(form, 'ohjaamoId'), personId, openingId, origin, employerId, ...own };
  const params = { path: { id: text(form, 'id') } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}', { params, body }));
  return problem
    ? refused(locale, form, problem, await labels(locale))
    : back(locale, params.path.id, 'begun');
}

export async function saveTerms(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: readTerms(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/terms', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : back(locale, id, 'saved');
}

export async function saveSubsidy(locale: Locale, id: string, _: FormState, form: FormData) {
  const subsidy = text(form, 'subsidy') as Subsidy['subsidy'];
  const kind = (text(form, 'kind') || null) as Subsidy['kind'];
  const body: Subsidy = { subsidy, kind, withoutSubsidy: form.has('withoutSubsidy') };
  const call = { params: { path: { id } }, body };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/subsidy', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : back(locale, id, 'saved');
}

export async function saveExtract(locale: Locale, id: string, _: FormState, form: FormData) {
  const dates = { datedOn: text(form, 'datedOn') || null, shownOn: text(form, 'shownOn') || null };
  const call = { params: { path: { id } }, body: { needed: form.has('needed'), ...dates } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/extract', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : back(locale, id, 'saved');
}

export async function saveSupporter(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { staffId: text(form, 'staffId') || null } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/supporter', call));
  return problem ? refused(locale, form, problem) : back(locale, id, 'saved');
}

export async function doStep(locale: Locale, id: string, step: string, _: FormState, form: FormData) {
  const body = { on: text(form, 'on') || null, by: text(form, 'by') || null };
  const call = { params: { path: { id, step } }, body };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/steps/{step}', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : back(locale, id, 'step');
}

export async function interrupt(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { reason: text(form, 'reason') } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/interruption', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : back(locale, id, 'stopped');
}

export async function drop(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { reason: text(form, 'reason') } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/withdrawal', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : back(locale, id, 'stopped');
}

const back = (locale: Locale, id: string, done: string): FormState =>
  redirect(`/${locale}/staff/placements/${id}?done=${done}`);

async function labels(locale: Locale) {
  return placementLabels(await getTranslations({ locale, namespace: 'placements' }));
}
