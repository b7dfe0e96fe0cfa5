import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { say } from '../work/say';
import { feedbackQuestions, ourFields, theirFields, type Break, type Side } from './agreement.types';

export const agreementPath = (locale: Locale, side: Side, id: string) =>
  `/${locale}/${side}/placements/${id}/agreement`;

/** Back to the agreement, or with a reason to the form: a limit of the law is told at its field, in its own words and with its source. */
export async function answered(
  at: { locale: Locale; side: Side; id: string; done: string },
  form: FormData,
  problem: Problem | undefined,
): Promise<FormState> {
  const { locale, side, id, done } = at;
  if (!problem) return redirect(`${agreementPath(locale, side, id)}?done=${done}`);
  const state = await refused(locale, form, problem, await labels(locale));
  const breaks = ('breaks' in problem ? problem.breaks : []) as Break[];
  const told = breaks.map(({ field, explanation, law, section }): [string, string] => [
    field,
    `${say(explanation, locale)} (${law}, ${section})`,
  ]);
  return { ...state, fieldErrors: { ...state.fieldErrors, ...Object.fromEntries(told) } };
}

async function labels(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'agreements' });
  return {
    ...Object.fromEntries([...ourFields, ...theirFields].map((name) => [name, t(`term.${name}`)])),
    ...Object.fromEntries(feedbackQuestions.map((name) => [`answers.${name}`, t(`feedback.${name}`)])),
    wentWell: t('feedback.wentWell'),
    learned: t('feedback.learned'),
    words: t('words'),
    name: t('sign.name'),
    signedOn: t('sign.day'),
    how: t('sign.how'),
    party: t('sign.who'),
    reason: t('interrupt.reason'),
  };
}
