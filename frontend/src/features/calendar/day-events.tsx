import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Card, CardGrid, CardLink, CardRow } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { say } from '../work/say';
import { EventStatus } from './event-status';
import type { StaffEventCard } from './programme';

/** Events as cards. `large` for today's: with the way to the list and the desk. */
export async function DayEvents(props: { locale: Locale; events: StaffEventCard[]; large?: boolean }) {
  const { locale, events, large } = props;
  const t = await getTranslations('staff.event');
  const room = await getTranslations('room');
  return (
    <CardGrid>
      {events.map((event) => (
        <Card key={event.id} as="li" poster={large ? event.id : undefined}>
          <CardRow strong>
            <span>{formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}</span>
            <span>{event.elsewhere ? event.place.city : ''}</span>
          </CardRow>
          <h3>
            {large ? (
              <a href={`/${locale}/staff/events/${event.id}`}>{say(event.title, locale)}</a>
            ) : (
              <CardLink href={`/${locale}/staff/events/${event.id}`}>{say(event.title, locale)}</CardLink>
            )}
          </h3>
          <Tags>
            <EventStatus status={event.status} />
            <Tag>{event.format.name}</Tag>
            {event.tablesAsked > 0 && <Tag tone="sun">{t('tablesAsked', { count: event.tablesAsked })}</Tag>}
          </Tags>
          <p>{t('registrations', { count: event.registrations })}</p>
          {large && (
            <ButtonRow>
              {event.status === 'published' && (
                <ButtonLink href={`/${locale}/staff/events/${event.id}/room`}>{room('openRoom')}</ButtonLink>
              )}
              <ButtonLink tone="ghost" href={`/${locale}/staff/events/${event.id}/list`}>
                {t('list')}
              </ButtonLink>
              <ButtonLink tone="sun" href={`/${locale}/staff/events/${event.id}/register`}>
                {t('register')}
              </ButtonLink>
            </ButtonRow>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}
