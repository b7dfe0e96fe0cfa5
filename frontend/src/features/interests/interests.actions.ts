'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

type Reply = components['schemas']['InterestReplyInput']['reply'];

/** @param cardVersion what the preview above the button showed */
export async function sendInterest(
  locale: Locale,
  openingId: string,
  cardVersion: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = {
    params: { path: { id: text(form, 'id') } },
    body: { openingId, cardVersion, words: text(form, 'words') || null },
  };
  const { problem } = await ask((await api()).PUT('/api/my/interests/{id}', call));
  if (!problem) redirect(`/${locale}/openings/${openingId}/interested`);
  const t = await getTranslations({ locale, namespace: 'interests.ask' });
  return refused(locale, form, problem, { words: t('words') });
}

export async function withdrawInterest(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask((await api()).DELETE('/api/my/interests/{id}', { params: { path: { id } } }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/path`);
}

/** What I say to a yes. */
export async function replyToFirm(locale: Locale, id: string, reply: Reply, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { reply, words: text(form, 'words') || null } };
  const { problem } = await ask((await api()).PUT('/api/my/interests/{id}/reply', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/path`);
}
