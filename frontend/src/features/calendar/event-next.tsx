import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { isoDay } from '@/ui/time';
import { Deed, Deeds } from '../work/deed';
import { Numbers, type Fact } from '../work/numbers';
import { say } from '../work/say';
import { publishEvent, unpublishEvent } from './event.actions';

export type StaffEvent = components['schemas']['StaffEvent'];

/** How the event stands, in numbers, and what to do next with it. */
export async function EventNext({ locale, event }: { locale: Locale; event: StaffEvent }) {
  const t = await getTranslations('staff.event');
  const room = await getTranslations('room');
  const rounds = await getTranslations('rotationStaff');
  const proposals = await getTranslations('proposals');
  const here = `/${locale}/staff/events/${event.id}`;
  const { status, registrations } = event;
  if (status === 'cancelled')
    return (
      <Notice tone="error" title={t('cancelledTitle')}>
        {event.cancelReason && <p>{say(event.cancelReason, locale)}</p>}
        <p>
          <a href={`${here}/list`}>{t('list')}</a>
        </p>
      </Notice>
    );
  if (status === 'draft')
    return (
      <Card ground="sun" as="section">
        <h2>{t('draftTitle')}</h2>
        <p>{t('draftText')}</p>
        <Deeds>
          <Deed locale={locale} tone="ink" action={publishEvent.bind(null, locale, event.id)}>
            {t('publish')}
          </Deed>
          <ButtonLink tone="ghost" href={`${here}/change`}>
            {t('change')}
          </ButtonLink>
        </Deeds>
      </Card>
    );
  return (
    <>
      <Numbers facts={await facts(event, here)} />
      <Deeds>
        <ButtonLink tone={isToday(event) ? 'primary' : 'ghost'} href={`${here}/room`}>
          {room('openRoom')}
        </ButtonLink>
        <ButtonLink tone="sun" href={`${here}/register`}>
          {t('register')}
        </ButtonLink>
        <ButtonLink tone="ghost" href={`${here}/list`}>
          {t('list')}
        </ButtonLink>
        {event.partKinds.includes('rotation') && (
          <ButtonLink tone="ghost" href={`${here}/rotation`}>
            {rounds('open')}
          </ButtonLink>
        )}
        <ButtonLink tone="ghost" href={`${here}/proposals`}>
          {proposals('evening.link')}
        </ButtonLink>
        <ButtonLink tone="ghost" href={`${here}/poster`}>
          {t('poster')}
        </ButtonLink>
        <ButtonLink tone="ghost" href={`${here}/change`}>
          {t('change')}
        </ButtonLink>
        {registrations === 0 && (
          <Deed locale={locale} action={unpublishEvent.bind(null, locale, event.id)}>
            {t('unpublish')}
          </Deed>
        )}
        <ButtonLink tone="danger" href={`${here}/cancel`}>
          {t('cancel')}
        </ButtonLink>
      </Deeds>
    </>
  );
}

const isToday = ({ startsAt, timeZone }: StaffEvent) =>
  isoDay(startsAt, timeZone) === isoDay(new Date().toISOString(), timeZone);

async function facts(event: StaffEvent, here: string): Promise<Fact[]> {
  const t = await getTranslations('staff.event.numbers');
  const { registrations, totalPlaces, freePlaces, waitingTotal, tables, tablesFor } = event;
  const asked = tables.filter(({ status }) => status === 'asked').length;
  const free = tables.filter(({ status }) => status === 'free').length;
  return [
    { number: registrations, word: t('registrations', { count: registrations }), href: `${here}/list` },
    ...(totalPlaces
      ? [
          {
            number: (
              <>
                {totalPlaces - (freePlaces ?? 0)} <small>/ {totalPlaces}</small>
              </>
            ),
            word: t('booked'),
          },
        ]
      : []),
    { number: waitingTotal, word: t('waiting') },
    ...(asked > 0 ? [{ number: asked, word: t('tablesAsked'), href: '#tables', tone: 'sun' as const }] : []),
    ...(tablesFor === 'none' ? [] : [{ number: free, word: t('tablesFree'), href: '#tables' }]),
  ];
}
