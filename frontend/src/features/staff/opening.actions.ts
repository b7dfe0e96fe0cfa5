'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import { typedValues, type FormState } from '@/ui/form-state';
import { readOpening } from '../employer-openings/opening-input';
import { openingLabels } from '../employer-openings/opening-words';

/** Staff write an opening for an employer, hidden unless they say otherwise. */
export async function saveForEmployer(
  locale: Locale,
  ohjaamoId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  if (text(form, 'deed') === 'kind') return { values: typedValues(form) };
  const params = { path: { id: text(form, 'id') } };
  const employerId = text(form, 'employerId');
  const body = { employerId, ohjaamoId, hidden: form.has('hidden'), opening: readOpening(form) };
  const { problem } = await ask((await api()).PUT('/api/staff/openings/{id}', { params, body }));
  if (problem) return refused(locale, form, withoutPrefix(problem), await labels(locale));
  redirect(`/${locale}/staff/openings/${params.path.id}?done=saved`);
}

/** The opening travels one level down (`opening.title`); the form knows its fields by themselves. */
function withoutPrefix<P extends { fields?: { path: string; code: string }[] }>(problem: P): P {
  const fields = problem.fields?.map(({ path, code }) => ({ path: path.replace(/^opening\./, ''), code }));
  return { ...problem, fields };
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'staff.openings' });
  return { ...(await openingLabels(locale)), employerId: t('employer') };
}
