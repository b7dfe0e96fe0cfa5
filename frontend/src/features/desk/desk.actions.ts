'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

/** What was chosen is `slot:<id>` or `part:<id>` (a seat in a presentation, or the rounds of a rotation). */
export async function register(locale: Locale, eventId: string, _: FormState, form: FormData) {
  const [what, chosen] = text(form, 'target').split(':');
  const registrationId = text(form, 'id');
  const body = {
    ...(what === 'part' ? { partId: chosen } : { slotId: chosen }),
    firstName: text(form, 'firstName'),
    contact: text(form, 'contact') || null,
    language: text(form, 'language') as Locale,
  };
  const params = { path: { id: eventId, registrationId } };
  const call = (await api()).PUT('/api/staff/events/{id}/registrations/{registrationId}', { params, body });
  const { problem } = await ask(call);
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(`/${locale}/staff/events/${eventId}/register?registered=${registrationId}`);
}

export async function moveFor(
  locale: Locale,
  eventId: string,
  id: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { id } }, body: { slotId: text(form, 'slotId') } };
  const { problem } = await ask((await api()).PUT('/api/staff/registrations/{id}/slot', call));
  if (problem) return refused(locale, form, problem, await labels(locale));
  redirect(`/${locale}/staff/events/${eventId}/list?done=moved`);
}

export async function cancelFor(
  locale: Locale,
  eventId: string,
  id: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const call = { params: { path: { id } }, body: { reason: text(form, 'reason') } };
  const { problem } = await ask((await api()).PUT('/api/staff/registrations/{id}/cancellation', call));
  if (problem) return refused(locale, form, problem);
  redirect(`/${locale}/staff/events/${eventId}/list?done=bookingCancelled`);
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'staff.register' });
  return {
    firstName: t('firstName'),
    contact: t('contact'),
    language: t('language'),
    slotId: t('time'),
    target: t('time'),
  };
}
