'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask, type Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { text } from '@/ui/form';
import { asChoices, nextTimes } from './instead';
import type { Target } from './target';

/** A time or a seat. What was chosen instead of a time that had gone wins over the one the page was made for. */
export async function book(locale: Locale, target: Target, before: FormState, form: FormData) {
  if (text(form, 'wait')) return wait(locale, target, before, form);
  const slotId = text(form, 'instead') || target.slotId;
  const { data, problem } = await ask(
    (await api()).PUT('/api/registrations/{id}', {
      params: { path: { id: text(form, 'id') } },
      body: { ...whom(locale, form), ...(slotId ? { slotId } : { partId: target.partId }) },
    }),
  );
  if (problem) return notBooked(locale, target.zone, before, form, problem);
  return redirect(`/${locale}/my/${data.link}`);
}

/** A place in line: at the table that was asked for, or at any. */
export async function wait(locale: Locale, target: Target, before: FormState, form: FormData) {
  const tableId = text(form, 'tableId') || target.tableId || anyTable;
  const { data, problem } = await ask(
    (await api()).PUT('/api/waiting-list/{id}', {
      params: { path: { id: text(form, 'id') } },
      body: {
        ...whom(locale, form),
        partId: target.partId,
        tableId: tableId === anyTable ? null : tableId,
      },
    }),
  );
  if (problem) return notBooked(locale, target.zone, before, form, problem);
  return redirect(`/${locale}/my/${data.link}`);
}

const anyTable = 'any';

const whom = (locale: Locale, form: FormData) => ({
  firstName: text(form, 'firstName'),
  contact: text(form, 'contact'),
  language: locale,
});

/** Why not, what was typed, and what can be had instead: the next times, or those of the answer before. */
async function notBooked(locale: Locale, zone: string, before: FormState, form: FormData, problem: Problem) {
  const t = await getTranslations({ locale, namespace: 'booking' });
  const labels = { firstName: t('firstName'), contact: t('contact') };
  const next = nextTimes(problem);
  return {
    ...(await refused(locale, form, problem, labels)),
    instead: next ? await asChoices(locale, zone, next) : before.instead,
  };
}
