'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { confirmPath } from '../accounts/paths';

type ConsentInput = components['schemas']['ConsentInput'];
/** With whom, without what and until when. */
export type ShareWith =
  | { kind: 'employer_at_event'; employerId: string; eventId: string }
  | { kind: 'ohjaamo_card' | 'ohjaamo_matching'; ohjaamoId: string };

/** @param cardVersion what the preview beside the button showed */
export async function share(
  locale: Locale,
  whom: ShareWith,
  cardVersion: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const body: ConsentInput = { ...whom, cardVersion, until: text(form, 'until') || null };
  const params = { path: { id: text(form, 'id') } };
  const { problem } = await ask((await api()).PUT('/api/my/consents/{id}', { params, body }));
  if (!problem) redirect(`/${locale}/my/sharing?done=shared`);
  const t = await getTranslations({ locale, namespace: 'cards.give' });
  return refused(locale, form, problem, { until: t('until') });
}

export async function takeBack(locale: Locale, id: string, _: FormState, form: FormData): Promise<FormState> {
  const { problem } = await ask((await api()).DELETE('/api/my/consents/{id}', { params: { path: { id } } }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/sharing?done=takenBack`);
}

export async function letRead(
  locale: Locale,
  ohjaamoId: string,
  notesOfOhjaamoId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { id: text(form, 'id') } }, body: { ohjaamoId, notesOfOhjaamoId } };
  const { problem } = await ask((await api()).PUT('/api/my/notes/consents/{id}', call));
  if (problem?.code === 'step_up_needed') redirect(confirmPath(locale, `/${locale}/my/sharing`));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/my/sharing?done=letRead`);
}
