import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import { typedValues, type FormState } from '@/ui/form-state';
import type { Locale } from './locales';

/** A problem as a sentence. The API may be newer than this portal: a code we do not know yet gets a general one. */
export async function problemText(locale: Locale, { code }: Problem): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'problems' });
  return t.has(code) ? t(code) : t('unknown');
}

/**
 * The answer of an action that was refused: why, at which fields, and everything that was typed.
 * @param labels what the form calls each field, by the API's path, which is also the field's name:
 *   `{ firstName: t('firstName') }`. A fault in a field without a label is told by the problem's own sentence.
 */
export async function refused(
  locale: Locale,
  form: FormData,
  problem: Problem,
  labels: Record<string, string> = {},
): Promise<FormState> {
  const fieldErrors = await fieldTexts(locale, problem, labels);
  const named = problem.code === 'malformed' && Object.keys(fieldErrors).length > 0;
  return {
    // "Check these" stands above the fields already.
    ...(!named && { problem: { code: problem.code, text: await problemText(locale, problem) } }),
    fieldErrors,
    values: typedValues(form),
  };
}

async function fieldTexts(
  locale: Locale,
  { fields = [] }: Problem,
  labels: Record<string, string>,
): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'fields' });
  const texts: Record<string, string> = {};
  for (const { path, code } of fields) {
    const label = labels[path];
    if (label) texts[path] ??= t(isFieldCode(t, code) ? code : 'malformed', { label });
  }
  return texts;
}

type FieldTexts = Awaited<ReturnType<typeof getTranslations<'fields'>>>;
type FieldCode = Parameters<FieldTexts>[0];

const isFieldCode = (t: FieldTexts, code: string): code is FieldCode => t.has(code as FieldCode);
