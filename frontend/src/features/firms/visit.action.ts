'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { openingLabels } from '../employer-openings/opening-words';
import { formNames, readVisit } from './visit-input';
import { firmPath } from './firms.types';

/** The visit and all that came of it go together, or not at all. */
export async function enterVisit(
  locale: Locale,
  id: string,
  ohjaamoId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const params = { path: { id, eventId: text(form, 'id') } };
  const call = (await api()).PUT('/api/staff/firms/{id}/events/{eventId}', {
    params,
    body: readVisit(form, ohjaamoId),
  });
  const { problem } = await ask(call);
  if (problem) return refused(locale, form, formNames(problem), await labels(locale));
  redirect(firmPath(locale, id, '?done=entered'));
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'firms' });
  const own: Partial<Record<keyof components['schemas']['FirmEventInput'] | string, string>> = {
    contactKind: t('visit.kind'),
    on: t('visit.on'),
    contactId: t('visit.contact'),
    'newContact.name': t('visit.newContact'),
    'newContact.phone': t('visit.newPhone'),
    words: t('visit.words'),
    'promise.what': t('promises.what'),
    'promise.dueOn': t('promises.dueOn'),
  };
  return { ...(await openingLabels(locale)), ...own } as Record<string, string>;
}
