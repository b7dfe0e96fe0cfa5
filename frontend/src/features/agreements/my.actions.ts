'use server';

import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { readAnswer, readFeedback, readSignature } from './agreement-input';
import { answered } from './refused-agreement';

type Said = components['schemas']['AgreementAnswerInput']['answer'];

export async function sayAsMyself(
  locale: Locale,
  id: string,
  said: { version: number; answer: Said },
  _: FormState,
  form: FormData,
) {
  const params = { path: { id, answerId: text(form, 'id') } };
  const body = readAnswer(form, said.version, said.answer);
  const route = '/api/my/placements/{id}/agreement/answers/{answerId}';
  const { problem } = await ask((await api()).PUT(route, { params, body }));
  const done = said.answer === 'agreed' ? 'agreed' : 'said';
  return answered({ locale, side: 'my', id, done }, form, problem);
}

export async function signAsMyself(
  locale: Locale,
  id: string,
  version: number,
  _: FormState,
  form: FormData,
) {
  const params = { path: { id, signatureId: text(form, 'id') } };
  const route = '/api/my/placements/{id}/agreement/signatures/{signatureId}';
  const { problem } = await ask((await api()).PUT(route, { params, body: readSignature(form, version) }));
  return answered({ locale, side: 'my', id, done: 'signed' }, form, problem);
}

export async function undoAsMyself(
  locale: Locale,
  id: string,
  signatureId: string,
  _: FormState,
  form: FormData,
) {
  const route = '/api/my/placements/{id}/agreement/signatures/{signatureId}';
  const { problem } = await ask((await api()).DELETE(route, { params: { path: { id, signatureId } } }));
  return answered({ locale, side: 'my', id, done: 'undone' }, form, problem);
}

export async function giveAsMyself(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: readFeedback(form) };
  const { problem } = await ask((await api()).PUT('/api/my/placements/{id}/feedback', call));
  return answered({ locale, side: 'my', id, done: 'feedback' }, form, problem);
}
