import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { DefinitionList, Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { formatTimeRange } from '@/ui/time';
import { catalogue, namesOf } from '../work/catalogue';
import { languageName, say } from '../work/say';
import type { StaffEvent } from './event-next';

/** The event itself: its poster, the facts, its parts, and where to go on. */
export async function EventFacts({ locale, event }: { locale: Locale; event: StaffEvent }) {
  const t = await getTranslations('staff.event');
  const { place, sectorCode, seriesId } = event;
  const sectors = namesOf((await catalogue(locale)).sectors, locale);
  return (
    <>
      <Card poster={event.id} as="section">
        <DefinitionList
          items={[
            { name: t('where'), text: `${place.name}, ${place.street}, ${place.city}` },
            { name: t('sector'), text: sectorCode && sectors.get(sectorCode) },
            {
              name: t('languages'),
              text: event.languages.map((code) => languageName(code, locale)).join(', '),
            },
            { name: t('minors'), text: event.minorsWelcome ? t('yes') : t('no') },
            { name: t('description'), text: event.description && say(event.description, locale) },
          ]}
        />
        <p>
          {event.status === 'published' && <a href={`/${locale}/events/${event.id}`}>{t('publicPage')}</a>}
        </p>
        {seriesId && (
          <p>
            <a href={`/${locale}/staff/series/${seriesId}`}>{t('wholeSeries')}</a>
          </p>
        )}
      </Card>
      <Section title={t('parts')}>
        <Rows>
          {event.parts.map((part) => (
            <li key={part.id}>
              <b>
                {formatTimeRange(part.startsAt, part.endsAt, { locale, zone: event.timeZone })}{' '}
                {t(`part.${part.kind}`)}
              </b>
              <p>
                {part.capacity !== null &&
                  t('seats', { taken: part.capacity - (part.freeSeats ?? 0), capacity: part.capacity })}
                {part.settings.slotMinutes !== undefined &&
                  t('slotLength', { minutes: part.settings.slotMinutes })}
              </p>
              {part.waiting > 0 && <p>{t('waiting', { count: part.waiting })}</p>}
            </li>
          ))}
        </Rows>
      </Section>
    </>
  );
}
