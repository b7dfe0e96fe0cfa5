'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { readAnswer } from './answer-input';
import { answerLabels } from './answer-labels';

export async function answerProposal(
  locale: Locale,
  id: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { id } }, body: readAnswer(form) };
  const { problem } = await ask((await api()).PUT('/api/employer/proposals/{id}/answer', call));
  if (problem) return refused(locale, form, problem, await answerLabels(locale));
  return redirect(`/${locale}/employer/proposals?done=answered`);
}
