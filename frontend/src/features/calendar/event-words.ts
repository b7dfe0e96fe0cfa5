import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';

/** Labels of every field that a new event, its change or a series asks, by the API's path. */
export async function eventLabels(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'staff.eventFields' });
  const inLanguage = (name: string, label: string) => ({
    [`${name}.fi`]: `${label}, ${t('fi')}`,
    [`${name}.sv`]: `${label}, ${t('sv')}`,
    [`${name}.en`]: `${label}, ${t('en')}`,
  });
  const capacities = Array.from({ length: 10 }, (_, index) => [`parts.${index}.capacity`, t('capacity')]);
  return {
    formatCode: t('format'),
    day: t('day'),
    time: t('time'),
    ...inLanguage('title', t('title')),
    ...inLanguage('description', t('description')),
    ...inLanguage('place.arrival', t('arrival')),
    ...inLanguage('reason', t('reason')),
    ...Object.fromEntries(capacities),
    'place.name': t('placeName'),
    'place.street': t('street'),
    'place.city': t('city'),
    sectorCode: t('sector'),
    languages: t('languages'),
    tableCount: t('tableCount'),
    'rule.every': t('every'),
    'rule.weekday': t('weekday'),
    'rule.week': t('week'),
    startsOn: t('startsOn'),
    until: t('until'),
  };
}
