import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/lists';
import { formatWhen } from '@/ui/time';
import { say } from '../work/say';
import { TableTag, type EmployerEvent } from './evening-card';

/** When, where, how many are coming; and the way to give the table back. */
export async function EveningFacts({ locale, evening }: { locale: Locale; evening: EmployerEvent }) {
  const t = await getTranslations('employer.event');
  const { event, registrations, mine } = evening;
  const { place } = event;
  return (
    <>
      <Card poster={event.id} as="section">
        <div>
          <TableTag evening={evening} />
        </div>
        <DefinitionList
          items={[
            {
              name: t('when'),
              text: formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone }),
            },
            { name: t('where'), text: `${place.name}, ${place.street}, ${place.city}` },
            { name: t('arrival'), text: place.arrival && say(place.arrival, locale) },
            { name: t('people'), text: t('peopleCount', { count: registrations }) },
          ]}
        />
        <p>
          <a href={`/${locale}/events/${event.id}`}>{t('publicPage')}</a>
        </p>
      </Card>
      {mine && (
        <p>
          {t('cannotCome')} <a href={`/${locale}/employer/events/${event.id}/give-back`}>{t('giveBack')}</a>
        </p>
      )}
    </>
  );
}
