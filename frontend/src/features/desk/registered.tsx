import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { formatTimeRange } from '@/ui/time';
import type { StaffEvent } from '../calendar/event-next';
import { need } from '../work/need';
import { say } from '../work/say';
import styles from './registered.module.css';

/** The code of the one just registered, large enough to be read across the desk. */
export async function Registered(props: { locale: Locale; event: StaffEvent; registrationId: string }) {
  const { locale, event, registrationId } = props;
  const t = await getTranslations('staff.register');
  const inRounds = await getTranslations('rotationStaff');
  const params = { path: { id: event.id } };
  const { rows } = need(locale, await ask((await api()).GET('/api/staff/events/{id}/list', { params })));
  const row = rows.find((one) => one.registrationId === registrationId);
  if (!row) return null;
  const meeting = row.meetings.find(({ status }) => status === 'booked');
  return (
    <div className={styles.registered} role="status">
      <p>{t('done', { name: row.firstName })}</p>
      <p className={styles.code}>{row.code}</p>
      {meeting && (
        <p>
          {formatTimeRange(meeting.startsAt, meeting.endsAt, { locale, zone: event.timeZone })},{' '}
          {t('tableTitle', {
            number: meeting.tableNumber,
            holder: meeting.employerName ?? (meeting.topic ? say(meeting.topic, locale) : ''),
          })}
        </p>
      )}
      {event.partKinds.includes('rotation') && row.seats > 0 && (
        <p>
          <a href={`/${locale}/staff/events/${event.id}/rotation/people/${registrationId}`}>
            {inRounds('writeWishes')}
          </a>
        </p>
      )}
    </div>
  );
}
