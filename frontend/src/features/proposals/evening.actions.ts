'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

export async function askToEvening(locale: Locale, id: string, _: FormState, form: FormData) {
  const personIds = form.getAll('personIds').map(String);
  const body = { personIds, tableId: text(form, 'tableId') || null, words: text(form, 'words') || null };
  const call = { params: { path: { id } }, body };
  const { problem } = await ask((await api()).PUT('/api/staff/events/{id}/proposals', call));
  if (!problem) return redirect(`/${locale}/staff/events/${id}/proposals?done=askedToEvening`);
  const t = await getTranslations({ locale, namespace: 'proposals.evening' });
  return refused(locale, form, problem, { personIds: t('who'), tableId: t('meets'), words: t('words') });
}

/** Not a word of it goes to anybody; whoever opens the link reads it there. */
export async function withdrawFromEvening(
  locale: Locale,
  eventId: string,
  id: string,
  _: FormState,
  form: FormData,
) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).PUT('/api/staff/evening-proposals/{id}/withdrawal', call));
  if (problem) return refused(locale, form, problem);
  redirect(`/${locale}/staff/events/${eventId}/proposals?done=eveningWithdrawn`);
}

const paths = {
  acceptance: '/api/my-evenings/{link}/acceptance',
  refusal: '/api/my-evenings/{link}/refusal',
  postponement: '/api/my-evenings/{link}/postponement',
} as const;

export async function answerEvening(
  locale: Locale,
  link: string,
  what: keyof typeof paths,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { problem } = await ask((await api()).PUT(paths[what], { params: { path: { link } } }));
  // It has moved on meanwhile: the page itself says how.
  if (problem && problem.code !== 'wrong_state') return refused(locale, form, problem);
  redirect(`/${locale}/evening/${link}`);
}
