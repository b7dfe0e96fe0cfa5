import { getTranslations } from 'next-intl/server';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import type { Registration } from './my.types';
import { QuarterBox } from './quarter-box';
import { isInRotation, isOnStill, linesOf } from './times';

/** The mint card with the quarter: what one has. Cancelled and past ones are quiet. */
export async function QuarterCard({ locale, registration }: { locale: Locale; registration: Registration }) {
  const t = await getTranslations('my');
  const { event, status, changeable, answer, firstName } = registration;
  const isPast = !changeable && !isOnStill(registration);
  const calm = status === 'cancelled' || isPast;
  const lines = await linesOf(locale, registration, 'together');
  return (
    <QuarterBox tone={calm ? 'calm' : 'mint'} title={title()}>
      {lines.map(({ key, when, what }) => (
        <p key={key}>
          <strong>{when}</strong>
          <br />
          {what}
        </p>
      ))}
      <p>
        {say(event.title, locale)}
        <br />
        {event.place.name}, {event.place.street}
      </p>
      {changeable && answer === 'coming' && <p>{t('youSaidComing')}</p>}
    </QuarterBox>
  );

  function title(): string {
    if (event.status === 'cancelled') return t('title.eventCancelled');
    if (status === 'cancelled') return t('title.cancelled');
    if (isPast) return t('title.past', { firstName });
    const booked = registration.meetings.filter((one) => one.status === 'booked').length;
    if (!isInRotation(registration)) return t(booked > 0 ? 'title.quarter' : 'title.seat');
    return booked > 0 ? t('title.quarters', { count: booked }) : t('title.in');
  }
}
