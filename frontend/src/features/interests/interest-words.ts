import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { dayText } from '../work/say';

export type MyInterest = components['schemas']['MyInterest'];
export type EmployerInterest = components['schemas']['EmployerInterest'];
export type Answering = components['schemas']['Answering'];

export const notNowReasons = [
  'many_others',
  'experience',
  'language',
  'times',
  'licence',
  'later',
  'other',
] as const satisfies MyInterest['reasons'];

/** The firm sees the card: it waits, or has invited. */
export const goesOn = ({ status }: Pick<MyInterest, 'status'>) =>
  status === 'sent' || status === 'answered_yes';

/** `3.12.2026 klo 10.00`: when they meet, as far as it was said. */
export async function meetingText(
  { meetOn, meetAt }: Pick<MyInterest, 'meetOn' | 'meetAt'>,
  locale: Locale,
): Promise<string | null> {
  const t = await getTranslations('interests');
  const time = meetAt && t('at', { time: meetAt.replace(':', '.') });
  return [meetOn && dayText(meetOn, locale), time].filter(Boolean).join(' ') || null;
}
