import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid, CardRow } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { formatTimeRange } from '@/ui/time';
import type { Query } from '../work/page';
import { say } from '../work/say';
import { MyVisit } from './my-visit';

type Today = components['schemas']['KioskToday'];

export async function Kiosk(props: { locale: Locale; today: Today; query: Query }) {
  const { locale, today, query } = props;
  const t = await getTranslations('screens.kiosk');
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={today.ohjaamo.name} />
      <MyVisit locale={locale} query={query} />
      <Section title={t('today')}>
        {today.events.length === 0 ? (
          <EmptyState level={3} title={t('nothing')} text={t('nothingText')} />
        ) : (
          <CardGrid>
            {today.events.map((event) => (
              <Card key={event.id} as="li">
                <CardRow strong>
                  <span>
                    {formatTimeRange(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}
                  </span>
                  <span>{event.elsewhere ? event.place.name : ''}</span>
                </CardRow>
                <h3>{say(event.title, locale)}</h3>
                <Tags>
                  <Tag>{event.format.name}</Tag>
                  <Tag tone={event.freePlaces === 0 ? 'mist' : 'mint'}>
                    {event.freePlaces === null ? t('open') : t('free', { count: event.freePlaces })}
                  </Tag>
                </Tags>
              </Card>
            ))}
          </CardGrid>
        )}
      </Section>
    </Main>
  );
}
