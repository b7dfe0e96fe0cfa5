import { redirect } from 'next/navigation';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { confirmPath } from '../accounts/paths';

/** A change that matters asks who one is, when that was shown a while ago: off to there, and back `here` afterwards. */
export function proveFirst(locale: Locale, problem: Problem | undefined, here: string): void {
  if (problem?.code === 'step_up_needed') redirect(confirmPath(locale, here));
}
