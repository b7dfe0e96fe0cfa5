import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { moreLabels } from './more-labels';

/** Why the wishes were not taken. The form calls its fields as a booking does; a table that is gone is said as a wish that is. */
export async function notWished(locale: Locale, form: FormData, problem: Problem): Promise<FormState> {
  const fields = problem.fields?.map(({ path, code }) => ({ path: inBooking(path), code }));
  const state = await refused(locale, form, { ...problem, fields }, await moreLabels(locale));
  return problem.code === 'table_unknown' ? { ...state, problem: await tableGone(locale) } : state;
}

export async function tableGone(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'rotation.book' });
  return { code: 'table_unknown' as const, text: t('tablesGone') };
}

const inBooking = (path: string) => (path.startsWith('wishes.') ? path : `wishes.${path}`);
