import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { formatWhen } from '@/ui/time';
import type { StaffEvent } from '../calendar/event-next';
import { languageName, say } from '../work/say';
import { Contact } from './contact';
import { cancelFor, moveFor } from './desk.actions';
import type { DayList } from './list-rows';
import { TimeChoice } from './time-choice';
import { freeTimeGroups } from './free-times';

interface Props {
  locale: Locale;
  event: StaffEvent;
  row: DayList['rows'][number];
}

/** One person at this event: how to reach them, another time, cancel for them. */
export async function PersonAtEvent({ locale, event, row }: Props) {
  const t = await getTranslations('staff.person');
  const meetings = row.meetings.filter(({ status }) => status === 'booked');
  const times = await freeTimeGroups(locale, event);
  return (
    <>
      <Card>
        <DefinitionList
          items={[
            { name: t('code'), text: <b>{row.code}</b> },
            ...meetings.map((meeting) => ({
              name: t('time'),
              text: `${formatWhen(meeting.startsAt, meeting.endsAt, { locale, zone: event.timeZone })}, ${t(
                'table',
                {
                  number: meeting.tableNumber,
                },
              )} ${meeting.employerName ?? (meeting.topic ? say(meeting.topic, locale) : '')}`,
            })),
            { name: t('seats'), text: row.seats > 0 ? t('seat') : null },
            { name: t('contact'), text: <Contact contact={row.contact} /> },
            { name: t('language'), text: languageName(row.language, locale) },
          ]}
        />
      </Card>
      {meetings.length > 0 && (
        <Section title={t('moveTitle')}>
          {times.length === 0 ? (
            <p>{t('noFree')}</p>
          ) : (
            <Form locale={locale} action={moveFor.bind(null, locale, event.id, row.registrationId)}>
              <TimeChoice name="slotId" label={t('newTime')} groups={times} />
              <SubmitButton>{t('move')}</SubmitButton>
            </Form>
          )}
        </Section>
      )}
      <Section title={t('cancelTitle')}>
        <p>{row.contact ? t('cancelText') : t('cancelTextNoContact')}</p>
        <Form locale={locale} action={cancelFor.bind(null, locale, event.id, row.registrationId)}>
          <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={300} />
          <SubmitButton tone="danger">{t('cancel')}</SubmitButton>
        </Form>
      </Section>
    </>
  );
}
