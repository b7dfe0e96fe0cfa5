import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { DefinitionList } from '@/ui/lists';
import { Tag } from '@/ui/tag';
import { clockText, dayText } from '../work/say';
import type { PlacementLine, Times } from './placement.types';

const tones = {
  proposed: 'mist',
  checked: 'lilac',
  agreed: 'lilac',
  running: 'mint',
  interrupted: 'coral',
  ended: 'mist',
  closed: 'mist',
  dropped: 'mist',
} as const;

export async function PlacementStatus({ status }: Pick<PlacementLine, 'status'>) {
  const t = await getTranslations('placements.status');
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}

/** `4.1.2027–3.7.2027`, or from when on; nothing when no day is known. */
export async function daysText(
  { startsOn, endsOn }: Pick<Times, 'startsOn' | 'endsOn'>,
  locale: Locale,
): Promise<string | null> {
  const t = await getTranslations({ locale, namespace: 'placements.facts' });
  if (!startsOn) return null;
  const from = dayText(startsOn, locale);
  return endsOn ? t('fromTo', { from, to: dayText(endsOn, locale) }) : t('from', { from });
}

/** Days, hours and the supervisor, as far as they are agreed. */
export async function PlacementTimes({ locale, times }: { locale: Locale; times: Times }) {
  const t = await getTranslations('placements.facts');
  const number = new Intl.NumberFormat(locale);
  const { dayHours, daysAWeek, weekHours, dayStarts, dayEnds } = times;
  const hours = [
    dayHours !== null && t('day', { hours: number.format(dayHours) }),
    daysAWeek !== null && t('daysAWeek', { count: daysAWeek }),
    weekHours !== null && t('week', { hours: number.format(weekHours) }),
    dayStarts && dayEnds && t('wall', { from: clockText(dayStarts), to: clockText(dayEnds) }),
  ].filter(Boolean);
  return (
    <DefinitionList
      items={[
        { name: t('days'), text: (await daysText(times, locale)) ?? t('open') },
        { name: t('hours'), text: hours.join(', ') || t('open') },
        { name: t('supervisor'), text: times.supervisor },
      ]}
    />
  );
}
