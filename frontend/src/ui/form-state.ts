import type { ProblemCode } from '@/api/problem-codes';

/** What an action gives back when it did not go through; when it did, it redirects. */
export interface FormState {
  /** Finished sentence in the person's language, with the code for tests. */
  problem?: { code: ProblemCode; text: string };
  /** By field name: a sentence that makes sense on its own, because the summary repeats it. */
  fieldErrors?: Record<string, string>;
  /** What was typed, so that nothing has to be typed again. */
  values?: Record<string, string[]>;
  /** What can be had instead of what was asked for; see `useAnswer`. */
  instead?: Instead[];
}

export interface Instead {
  value: string;
  label: string;
  about?: string;
}

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** Everything typed except files and Next's own hidden fields. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) (values[name] ??= []).push(value);
  }
  return values;
}

/** One typed value, trimmed; '' when the field was left empty or is not there. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
