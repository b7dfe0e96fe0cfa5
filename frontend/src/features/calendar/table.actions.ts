'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { readLocalised } from './event-input';

export async function giveTable(
  locale: Locale,
  eventId: string,
  tableId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const to = text(form, 'to');
  const employerId = to === 'employer' ? text(form, 'employerId') : null;
  const body = {
    employerId,
    topic: to === 'topic' ? (readLocalised(form, 'topic') ?? { fi: '' }) : null,
    mode: text(form, 'mode') as 'room' | 'phone' | 'video',
    openingIds: employerId ? await publishedOpenings(employerId) : [],
  };
  const { problem } = await ask(
    (await api()).PUT('/api/staff/tables/{id}', { params: { path: { id: tableId } }, body }),
  );
  if (problem) return refused(locale, form, problem, await labels(locale));
  redirect(`/${locale}/staff/events/${eventId}?done=saved#tables`);
}

/** An employer that staff seat brings everything it has on the list. */
async function publishedOpenings(employerId: string): Promise<string[]> {
  const { data } = await ask((await api()).GET('/api/staff/openings'));
  const own = data?.openings.filter(({ employer, status, hidden }) => {
    return employer.id === employerId && status === 'published' && !hidden;
  });
  return own?.map(({ id }) => id) ?? [];
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'staff.giveTable' });
  return { employerId: t('employer'), 'topic.fi': t('topic'), mode: t('mode') };
}
