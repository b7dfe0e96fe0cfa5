'use server';

import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { api, ask, type Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form';
import { typedValues, type FormState } from '@/ui/form-state';
import { newcomerIn } from '../walk-in/newcomer';
import { answerCookie, type KeptAnswer } from './answer-cookie';
import { problemKey, type FormAt } from './problem-key';
import { whoIn } from './who';

// For a kiosk without JavaScript; with it the page does the same without leaving itself (door.ts).

export async function checkInHere(locale: Locale, at: FormAt, _: FormState, form: FormData) {
  const call = { params: { path: { id: text(form, 'id') } }, body: { who: whoIn(form) } };
  const { data, problem } = await ask((await api()).PUT('/api/kiosk/check-ins/{id}', call));
  if (problem) return saidNo(locale, at, form, problem);
  const { welcome } = data;
  return tell(
    locale,
    welcome ? { kind: 'welcome', link: welcome.link, late: welcome.late } : { kind: 'staff' },
  );
}

export async function walkInHere(locale: Locale, eventId: string, _: FormState, form: FormData) {
  const body = { ...newcomerIn(form, locale), eventId };
  const call = { params: { path: { id: text(form, 'id') } }, body };
  const { data, problem } = await ask((await api()).PUT('/api/kiosk/tickets/{id}', call));
  if (problem) return saidNo(locale, 'walkIn', form, problem);
  return tell(locale, { kind: 'number', link: data.link, late: false });
}

export async function countHere(locale: Locale, _: FormState, form: FormData) {
  const params = { path: { id: text(form, 'id') } };
  const { data, problem } = await ask((await api()).PUT('/api/kiosk/visits/{id}', { params }));
  if (problem) return saidNo(locale, 'walkIn', form, problem);
  return tell(locale, { kind: 'counted', undo: { id: data.id, undo: data.undo } });
}

export async function takeBackHere(locale: Locale, id: string, undo: string, _: FormState, form: FormData) {
  const params = { path: { id }, query: { undo } };
  const { problem } = await ask((await api()).DELETE('/api/kiosk/visits/{id}', { params }));
  return problem ? saidNo(locale, 'walkIn', form, problem) : tell(locale, { kind: 'undone' });
}

/** Done: the next visitor sees nothing of this one. */
export async function forget(locale: Locale): Promise<void> {
  (await cookies()).delete({ name: answerCookie.name, path: answerCookie.path });
  redirect(`/${locale}/kiosk`);
}

async function tell(locale: Locale, answer: KeptAnswer): Promise<FormState> {
  (await cookies()).set({ ...answerCookie, value: JSON.stringify(answer) });
  redirect(`/${locale}/kiosk`);
}

async function saidNo(locale: Locale, at: FormAt, form: FormData, problem: Problem): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'kiosk.problem' });
  return {
    problem: { code: problem.code, text: t(problemKey(problem.code, at)) },
    values: typedValues(form),
  };
}
