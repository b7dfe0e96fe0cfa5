import { notFound, redirect } from 'next/navigation';
import type { Answer } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { confirmPath, signInPath, staffSignInPath } from '../accounts/paths';

/**
 * What a page cannot do without. What is not there (or not ours: the API does not tell these apart) becomes the
 * "nothing here" page, a session that ended leads to signing in (and back to `here`), and a broken connection to the page that says so.
 */
export function need<Data>(locale: Locale, answer: Answer<Data>, here?: string): Data {
  if (!answer.problem) return answer.data;
  switch (answer.problem.code) {
    case 'not_found':
    case 'malformed':
      return notFound();
    case 'signed_out':
    case 'not_allowed':
      return redirect(signInPath(locale));
    case 'second_factor_needed':
      return redirect(staffSignInPath(locale, here));
    case 'step_up_needed':
      return redirect(confirmPath(locale, here));
    default:
      throw new Error(`The API answered: ${answer.problem.code}`);
  }
}
