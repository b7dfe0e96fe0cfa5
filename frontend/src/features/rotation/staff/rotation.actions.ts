'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { readTable, readWishes } from './rotation.input';

const rotationPath = (locale: Locale, eventId: string) => `/${locale}/staff/events/${eventId}/rotation`;

/**
 * The form brings the new plan's id, so that a second tap asks for the same plan. It stands in the address, too: a page that is
 * led to the address it has already does not come anew.
 */
async function askFor(
  locale: Locale,
  eventId: string,
  form: FormData,
  body: components['schemas']['PlanInput'],
) {
  const planId = text(form, 'id');
  const params = { path: { id: eventId, planId } };
  const call = (await api()).PUT('/api/staff/events/{id}/plans/{planId}', { params, body });
  const { problem } = await ask(call);
  if (problem) return refused(locale, form, problem);
  return redirect(`${rotationPath(locale, eventId)}?asked=${planId}`);
}

/** From a plan its pins and, as far as the best allows, its places are kept; from none, everything is planned anew. */
export async function planRounds(
  locale: Locale,
  eventId: string,
  basedOn: string | null,
  _: FormState,
  form: FormData,
) {
  return askFor(locale, eventId, form, { basedOn });
}

/** One meeting gets a place of its own; the others make room. */
export async function putMeeting(
  locale: Locale,
  eventId: string,
  basedOn: string,
  _: FormState,
  form: FormData,
) {
  const put = {
    registrationId: text(form, 'registrationId'),
    tableId: text(form, 'tableId'),
    round: Number(text(form, 'round')),
  };
  return askFor(locale, eventId, form, { basedOn, put });
}

export async function unpinMeeting(
  locale: Locale,
  eventId: string,
  basedOn: string,
  unpin: { registrationId: string; tableId: string },
  _: FormState,
  form: FormData,
) {
  return askFor(locale, eventId, form, { basedOn, unpin });
}

export async function dropPlan(
  locale: Locale,
  eventId: string,
  planId: string,
  done: 'planStopped' | 'planDropped' | 'planBack',
  _: FormState,
  form: FormData,
) {
  const params = { path: { id: eventId, planId } };
  const { problem } = await ask((await api()).DELETE('/api/staff/events/{id}/plans/{planId}', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(`${rotationPath(locale, eventId)}?done=${done}`);
}

export async function publishPlan(
  locale: Locale,
  eventId: string,
  planId: string,
  told: number,
  _: FormState,
  form: FormData,
) {
  const params = { path: { id: eventId, planId } };
  const call = (await api()).PUT('/api/staff/events/{id}/plans/{planId}/publication', { params });
  const { problem } = await ask(call);
  if (problem) return refused(locale, form, problem);
  return redirect(`${rotationPath(locale, eventId)}?told=${told}`);
}

export async function wishFor(locale: Locale, eventId: string, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: readWishes(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/registrations/{id}/wishes', call));
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(`${rotationPath(locale, eventId)}?done=saved#people`);
}

export async function setTable(locale: Locale, eventId: string, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: readTable(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/tables/{id}/rotation', call));
  if (problem) return refused(locale, form, problem);
  return redirect(`${rotationPath(locale, eventId)}?done=saved#tables`);
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'rotationStaff.wishesForm' });
  return {
    wishes: t('wishes'),
    never: t('never'),
    languages: t('languages'),
    needs: t('needs'),
    mostMeetings: t('mostMeetings'),
    breakAfter: t('breakAfter'),
    fromRound: t('fromRound'),
    untilRound: t('untilRound'),
  };
}
