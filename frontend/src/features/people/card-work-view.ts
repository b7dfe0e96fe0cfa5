import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { network, catalogue, namesOf } from '../work/catalogue';
import { dayText } from '../work/say';
import type { CardContent } from './people.types';

/** What kind of work, where and when, in words; what was not said is left out. */
export async function workItems(
  locale: Locale,
  work: CardContent['work'],
): Promise<{ name: string; list: string[] }[]> {
  const t = await getTranslations('matching.card');
  const { sectors, openingKinds } = await catalogue(locale);
  const kinds = namesOf(openingKinds, locale);
  const places = namesOf((await network(locale)).municipalities, locale);
  const sectorNames = namesOf(sectors, locale);
  const place = places.get(work.municipalityCode ?? '') ?? work.municipalityCode;
  const { ruledOut, mostKm, mostHours, from, times } = work;
  return [
    { name: t('kinds'), list: work.kinds.map((code) => kinds.get(code) ?? code) },
    { name: t('place'), list: place ? [mostKm ? t('upTo', { place, km: mostKm }) : place] : [] },
    {
      name: t('times'),
      list: [
        ...times.map((time) => t(`time.${time}`)),
        ...(mostHours ? [t('hours', { hours: mostHours })] : []),
      ],
    },
    { name: t('from'), list: from ? [dayText(from, locale)] : [] },
    { name: t('ruledOutSectors'), list: ruledOut.sectors.map((code) => sectorNames.get(code) ?? code) },
    { name: t('ruledOutKinds'), list: ruledOut.kinds.map((code) => kinds.get(code) ?? code) },
  ];
}
