import { getTranslations } from 'next-intl/server';
import { refresh } from 'next/cache';
import type { Problem } from '@/api/client';
import { moreLabels } from '@/features/rotation/more-labels';
import { tableGone } from '@/features/rotation/not-wished';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { asChoices, nextTimes } from './instead';
import type { Target } from './target';

/** Why not, what was typed, and what can be had instead: the next times, or those of the answer before. */
export async function notBooked(
  locale: Locale,
  { zone, wishable }: Target,
  before: FormState,
  form: FormData,
  problem: Problem,
): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'booking' });
  const labels = { firstName: t('firstName'), contact: t('contact'), ...(await moreLabels(locale)) };
  const next = nextTimes(problem);
  const state = await refused(locale, form, problem, labels);
  if (wishable && problem.code === 'table_unknown') {
    refresh(); // the page's tables, and with them the hearts of those that are left
    state.problem = await tableGone(locale);
  }
  return { ...state, instead: next ? await asChoices(locale, zone, next) : before.instead };
}
