import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { formatTimeRange, formatWhen } from '@/ui/time';
import { need } from '../work/need';
import { say } from '../work/say';

/** Our list for the day: time and first name, and nothing that nobody agreed to share. */
export async function DayAtTable(props: { locale: Locale; eventId: string; named?: boolean }) {
  const { locale, eventId, named } = props;
  const t = await getTranslations('employer.list');
  const cards = await getTranslations('cards.employer');
  const params = { path: { id: eventId } };
  const list = need(locale, await ask((await api()).GET('/api/employer/events/{id}/list', { params })));
  const { event, tableNumber, people } = list;
  const place = { locale, zone: event.timeZone };
  const when = formatWhen(event.startsAt, event.endsAt, place);
  return (
    <Section
      title={named ? say(event.title, locale) : t('title')}
      aside={
        <span>
          {named ? `${when} · ${t('table', { number: tableNumber })}` : t('table', { number: tableNumber })}
        </span>
      }
    >
      {people.length === 0 ? (
        <Card ground="mist">
          <p>{t('nobody')}</p>
        </Card>
      ) : (
        <Table
          caption={`${say(event.title, locale)}, ${when}`}
          rows={people}
          rowKey={({ startsAt }) => startsAt}
          columns={[
            {
              key: 'time',
              title: t('time'),
              cell: ({ startsAt, endsAt }) => formatTimeRange(startsAt, endsAt, place),
            },
            { key: 'name', title: t('firstName'), cell: ({ firstName }) => firstName },
            {
              key: 'card',
              title: cards('column'),
              cell: ({ card, firstName }) =>
                card ? (
                  <a
                    href={`/${locale}/employer/cards/${card.consentId}`}
                    aria-label={cards('openOf', { name: firstName })}
                  >
                    {cards('open')}
                  </a>
                ) : (
                  cards('notShared')
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
