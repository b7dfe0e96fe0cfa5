import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';

/** What the form of a service calls its fields, by the API's path. */
export async function serviceLabels(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'referrals.service' });
  return {
    'name.fi': t('name'),
    'name.sv': t('nameSv'),
    'name.en': t('nameEn'),
    'what.fi': t('whatField'),
    'what.sv': t('whatSv'),
    'what.en': t('whatEn'),
    'howToRefer.fi': t('howField'),
    kind: t('kindField'),
    ageFrom: t('ageFrom'),
    ageTo: t('ageTo'),
    languages: t('languagesField'),
    email: t('email'),
    phone: t('phone'),
    website: t('website'),
  };
}
