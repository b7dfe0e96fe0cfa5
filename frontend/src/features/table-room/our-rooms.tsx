import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, CardGrid, CardLink, CardRow, Stack } from '@/ui/card';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { need } from '../work/need';
import { say } from '../work/say';
import { tablePath } from './table-path';

// Asked once a page, however many parts of it want to know.
const askRooms = cache(async (locale: Locale) => {
  const { rooms } = need(locale, await ask((await api()).GET('/api/employer/rooms')));
  return rooms;
});

/** Our tables at what is on right now, each one tap away; nothing while nothing is on. */
export async function TablesNow({ locale, eventId }: { locale: Locale; eventId?: string }) {
  const t = await getTranslations('table.rooms');
  const rooms = (await askRooms(locale)).filter(
    ({ isOn, event }) => isOn && (eventId === undefined || event.id === eventId),
  );
  if (rooms.length === 0) return null;
  return (
    <Stack>
      {rooms.map(({ event, tableNumber: number }) => (
        <Card key={event.id} ground="sun" as="section">
          <CardRow strong>
            <span>{t('now')}</span>
            <span>{formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}</span>
          </CardRow>
          <h2>{say(event.title, locale)}</h2>
          <div>
            <ButtonLink tone="ink" href={tablePath(locale, event.id)}>
              {t('open', { number })}
            </ButtonLink>
          </div>
        </Card>
      ))}
    </Stack>
  );
}

/** Evenings that are over: whom we met there. Nothing when there are none. */
export async function WhomWeMet({ locale }: { locale: Locale }) {
  const t = await getTranslations('table.rooms');
  const rooms = (await askRooms(locale)).filter(({ isOn }) => !isOn);
  if (rooms.length === 0) return null;
  return (
    <Section title={t('pastTitle')}>
      <p>{t('pastLead')}</p>
      <CardGrid>
        {rooms.map(({ event, met, both }) => (
          <Card key={event.id} as="li">
            <CardRow strong>
              <span>{formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}</span>
            </CardRow>
            <h3>
              <CardLink href={tablePath(locale, event.id)}>{say(event.title, locale)}</CardLink>
            </h3>
            <Tags>
              <Tag>{t('met', { count: met })}</Tag>
              {both > 0 && (
                <Tag tone="mint" icon="check">
                  {t('both', { count: both })}
                </Tag>
              )}
            </Tags>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
