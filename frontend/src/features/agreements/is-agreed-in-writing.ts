import type { Locale } from '@/i18n/locales';
import { catalogue } from '../work/catalogue';

/** Whether a limit in force asks for an agreement of three parties for this kind, so that its pages have something to say. */
export async function isAgreedInWriting(kind: string, locale: Locale): Promise<boolean> {
  const { regulations } = await catalogue(locale);
  const rule = regulations.find(({ code }) => code === 'work_trial_agreement');
  const { kinds = [] } = (rule?.value ?? {}) as { kinds?: string[] };
  return kinds.includes(kind);
}
