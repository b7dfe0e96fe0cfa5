import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { DefinitionList } from '@/ui/lists';
import { network } from '../work/catalogue';
import { clockText, dayText, say } from '../work/say';
import type { ProposedOpening } from './proposals.types';

/** What one would do, where and when: as much as one needs for a yes or a no. */
export async function JobFacts({ locale, opening }: { locale: Locale; opening: ProposedOpening }) {
  const t = await getTranslations('proposals.my');
  const { municipalities } = await network(locale);
  const place = municipalities.find(({ code }) => code === opening.municipalityCode);
  const { dayStarts: from, dayEnds: to } = opening;
  return (
    <>
      {opening.description && <p>{opening.description}</p>}
      <DefinitionList
        items={[
          { name: t('employer'), text: opening.employer.name },
          { name: t('place'), text: place && say(place.name, locale) },
          { name: t('starts'), text: opening.startsOn && dayText(opening.startsOn, locale) },
          { name: t('hours'), text: opening.weeklyHours },
          { name: t('day'), text: from && to && t('dayText', { from: clockText(from), to: clockText(to) }) },
          { name: t('pay'), text: opening.pay },
        ]}
      />
    </>
  );
}
