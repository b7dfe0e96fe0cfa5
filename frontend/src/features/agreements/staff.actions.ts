'use server';

import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { readDraft, readSignature } from './agreement-input';
import { answered } from './refused-agreement';

type Party = components['schemas']['SignatureInput']['party'];

export async function writeAgreement(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: readDraft(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/agreement', call));
  return answered({ locale, side: 'staff', id, done: 'saved' }, form, problem);
}

export async function askFirm(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/staff/placements/{id}/agreement/request', call));
  return answered({ locale, side: 'staff', id, done: 'asked' }, form, problem);
}

export async function signAsStaff(locale: Locale, id: string, version: number, _: FormState, form: FormData) {
  const params = { path: { id, signatureId: text(form, 'id') } };
  const body = { ...readSignature(form, version), party: text(form, 'party') as Party };
  const route = '/api/staff/placements/{id}/agreement/signatures/{signatureId}';
  const { problem } = await ask((await api()).PUT(route, { params, body }));
  return answered({ locale, side: 'staff', id, done: 'signed' }, form, problem);
}

export async function undoAsStaff(
  locale: Locale,
  id: string,
  signatureId: string,
  _: FormState,
  form: FormData,
) {
  const route = '/api/staff/placements/{id}/agreement/signatures/{signatureId}';
  const { problem } = await ask((await api()).DELETE(route, { params: { path: { id, signatureId } } }));
  return answered({ locale, side: 'staff', id, done: 'undone' }, form, problem);
}
