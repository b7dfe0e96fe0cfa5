import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { formatDay, formatWhen } from '@/ui/time';
import { say } from '../work/say';

/** The evenings that people are asked to: how many come, and how many we wait for since when. Nothing when there are none. */
export async function EveningsAsked({ locale }: { locale: Locale }) {
  const t = await getTranslations('proposals.evening.askings');
  const { data } = await ask((await api()).GET('/api/staff/evening-proposals'));
  if (!data || data.evenings.length === 0) return null;
  return (
    <Section title={t('title')}>
      <Table
        caption={t('title')}
        rows={data.evenings}
        rowKey={({ eventId }) => eventId}
        columns={[
          {
            key: 'what',
            title: t('what'),
            cell: ({ eventId, title }) => (
              <a href={`/${locale}/staff/events/${eventId}/proposals`}>{say(title, locale)}</a>
            ),
          },
          {
            key: 'when',
            title: t('when'),
            cell: ({ startsAt, endsAt, timeZone: zone }) => formatWhen(startsAt, endsAt, { locale, zone }),
          },
          { key: 'asked', title: t('asked'), cell: ({ asked }) => asked, numeric: true },
          { key: 'coming', title: t('coming'), cell: ({ coming }) => coming, numeric: true },
          { key: 'waiting', title: t('waiting'), cell: ({ waiting }) => waiting, numeric: true },
          {
            key: 'since',
            title: t('since'),
            cell: ({ waitingSince, timeZone: zone }) =>
              waitingSince ? formatDay(waitingSince, { locale, zone }) : '–',
          },
        ]}
      />
    </Section>
  );
}
