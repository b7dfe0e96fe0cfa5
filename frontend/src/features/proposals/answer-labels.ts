import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';

export async function answerLabels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'proposals.answerForm' });
  return { day: t('day'), time: t('time'), where: t('where'), words: t('words'), answer: t('question') };
}
