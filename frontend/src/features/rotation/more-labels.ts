import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';

/** What its fields are called in the summary of errors. */
export async function moreLabels(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'rotation.more' });
  return {
    'wishes.languages': t('languages'),
    'wishes.needs': t('needs'),
    'wishes.mostMeetings': t('most'),
    'wishes.breakAfter': t('break'),
    'wishes.fromRound': t('from'),
    'wishes.untilRound': t('until'),
  };
}
