'use server';

import { refresh } from 'next/cache';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import { typedValues, type FormState } from '@/ui/form-state';

/** How gladly we would meet somebody who shared a card with us: stars, or "no thanks". */
export async function say(locale: Locale, eventId: string, consentId: string, _: FormState, form: FormData) {
  const said = text(form, 'interest');
  const body = { stars: Number(said) || 0, noThanks: said === 'no' };
  const params = { path: { id: eventId, consentId } };
  const call = (await api()).PUT('/api/employer/events/{id}/interest/{consentId}', { params, body });
  const { problem } = await ask(call);
  refresh(); // a card may have been taken back, or the rounds begun
  return problem ? refused(locale, form, problem) : { values: typedValues(form) };
}
