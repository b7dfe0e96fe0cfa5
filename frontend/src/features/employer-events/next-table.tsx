import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { formatWhen } from '@/ui/time';
import { need } from '../work/need';
import { say } from '../work/say';

/** "Take a table at the same time?": the next evening that has one free. Nothing when there is none. */
export async function NextTable({ locale }: { locale: Locale }) {
  const t = await getTranslations('employer.nextTable');
  const { events } = need(locale, await ask((await api()).GET('/api/employer/events')));
  const next = events.find(({ mine, freeTables }) => !mine && freeTables > 0);
  if (!next) return null;
  const { event, freeTables, registrations } = next;
  return (
    <Card ground="mist" as="section">
      <h2>{t('title')}</h2>
      <p>
        <b>{say(event.title, locale)}</b>,{' '}
        {formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}, {event.ohjaamo.name}.{' '}
        {t('free', { count: freeTables })} {t('coming', { count: registrations })}
      </p>
      <div>
        <ButtonLink tone="ghost" href={`/${locale}/employer/events/${event.id}`}>
          {t('take')}
        </ButtonLink>
      </div>
    </Card>
  );
}
