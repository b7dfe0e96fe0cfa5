import { notFound, redirect } from 'next/navigation';
import type { Answer } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { signInPath } from '../accounts/paths';

/**
 * What a page cannot do without. What is not there (or not ours: the API does not tell these apart) becomes the
 * "nothing here" page, a session that ended leads to signing in, and a broken connection to the page that says so.
 */
export function need<Data>(locale: Locale, answer: Answer<Data>): Data {
  if (!answer.problem) return answer.data;
  switch (answer.problem.code) {
    case 'not_found':
    case 'malformed':
      return notFound();
    case 'signed_out':
    case 'not_allowed':
      return redirect(signInPath(locale));
    default:
      throw new Error(`The API answered: ${answer.problem.code}`);
  }
}
