'use server';

import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { proveFirst } from '../work/prove-first';
import { readAnswer, readFeedback, readSignature, readTheirPart } from './agreement-input';
import { agreementPath, answered } from './refused-agreement';

type Said = components['schemas']['AgreementAnswerInput']['answer'];

export async function fillIn(locale: Locale, id: string, version: number, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { ...readTheirPart(form), version } };
  const { problem } = await ask((await api()).PUT('/api/employer/placements/{id}/agreement', call));
  proveFirst(locale, problem, agreementPath(locale, 'employer', id));
  return answered({ locale, side: 'employer', id, done: 'filled' }, form, problem);
}

export async function sayAsFirm(
  locale: Locale,
  id: string,
  said: { version: number; answer: Said },
  _: FormState,
  form: FormData,
) {
  const params = { path: { id, answerId: text(form, 'id') } };
  const body = readAnswer(form, said.version, said.answer);
  const route = '/api/employer/placements/{id}/agreement/answers/{answerId}';
  const { problem } = await ask((await api()).PUT(route, { params, body }));
  return answered({ locale, side: 'employer', id, done: 'said' }, form, problem);
}

export async function signAsFirm(locale: Locale, id: string, version: number, _: FormState, form: FormData) {
  const params = { path: { id, signatureId: text(form, 'id') } };
  const route = '/api/employer/placements/{id}/agreement/signatures/{signatureId}';
  const { problem } = await ask((await api()).PUT(route, { params, body: readSignature(form, version) }));
  return answered({ locale, side: 'employer', id, done: 'signed' }, form, problem);
}

export async function undoAsFirm(
  locale: Locale,
  id: string,
  signatureId: string,
  _: FormState,
  form: FormData,
) {
  const route = '/api/employer/placements/{id}/agreement/signatures/{signatureId}';
  const { problem } = await ask((await api()).DELETE(route, { params: { path: { id, signatureId } } }));
  return answered({ locale, side: 'employer', id, done: 'undone' }, form, problem);
}

export async function giveAsFirm(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: readFeedback(form) };
  const { problem } = await ask((await api()).PUT('/api/employer/placements/{id}/feedback', call));
  return answered({ locale, side: 'employer', id, done: 'feedback' }, form, problem);
}
