import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/page';
import { Table, type Column } from '@/ui/table';
import { formatTime, formatTimeRange } from '@/ui/time';
import { languageName, say } from '../work/say';
import { Contact } from './contact';
import { linesByTable, linesByTime, type DayList as List, type Line } from './list-rows';

/** Who comes, when, to which table; printed as it stands. */
export async function DayList(props: { locale: Locale; list: List; byTable: boolean }) {
  const { locale, list, byTable } = props;
  const t = await getTranslations('staff.list');
  const columns = await columnsOf(locale, list, byTable);
  if (list.rows.length === 0 && list.waiting.length === 0)
    return <EmptyState title={t('nobody')} text={t('nobodyText')} />;
  const groups = byTable
    ? linesByTable(list).map(({ table, lines }) => ({
        title:
          table === null ? t('noTable') : t('tableTitle', { number: table, holder: holderOf(lines, locale) }),
        lines,
      }))
    : [{ title: t('everybody', { count: list.rows.length }), lines: linesByTime(list) }];
  return (
    <>
      {groups.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <Table caption={title} columns={columns} rows={lines} rowKey={keyOf} />
        </Section>
      ))}
      {list.waiting.length > 0 && (
        <Section title={t('waitingTitle', { count: list.waiting.length })}>
          <Table
            caption={t('waitingTitle', { count: list.waiting.length })}
            rows={list.waiting}
            rowKey={({ entryId }) => entryId}
            columns={[
              { key: 'name', title: t('name'), cell: ({ firstName }) => firstName },
              {
                key: 'table',
                title: t('table'),
                cell: ({ tableNumber }) => tableNumber ?? t('anyTable'),
              },
              { key: 'state', title: t('state'), cell: ({ status }) => t(`waitingStatus.${status}`) },
              { key: 'contact', title: t('contact'), cell: ({ contact }) => <Contact contact={contact} /> },
            ]}
          />
        </Section>
      )}
    </>
  );
}

const keyOf = ({ row, meeting }: Line) => meeting?.id ?? row.registrationId;

function holderOf([line]: Line[], locale: Locale): string {
  const { employerName, topic } = line?.meeting ?? {};
  return employerName ?? (topic ? say(topic, locale) : '');
}

async function columnsOf(locale: Locale, { event }: List, byTable: boolean): Promise<Column<Line>[]> {
  const t = await getTranslations('staff.list');
  const place = { locale, zone: event.timeZone };
  const open = `/${locale}/staff/events/${event.id}/list`;
  const columns: (Column<Line> | false)[] = [
    {
      key: 'time',
      title: t('time'),
      cell: ({ meeting }) =>
        meeting
          ? formatTimeRange(meeting.startsAt, meeting.endsAt, place)
          : t('wholeEvent', { time: formatTime(event.startsAt, place) }),
    },
    {
      key: 'name',
      title: t('name'),
      cell: ({ row }) => <a href={`/${locale}/staff/people/${row.personId}`}>{row.firstName}</a>,
    },
    { key: 'code', title: t('code'), cell: ({ row }) => row.code },
    !byTable && {
      key: 'table',
      title: t('table'),
      cell: ({ meeting }) =>
        meeting
          ? `${meeting.tableNumber} ${meeting.employerName ?? (meeting.topic ? say(meeting.topic, locale) : '')}`
          : '–',
    },
    { key: 'language', title: t('language'), cell: ({ row }) => languageName(row.language, locale) },
    {
      key: 'answer',
      title: t('answer'),
      cell: ({ row }) => (row.answer === 'coming' ? t('coming') : '–'),
    },
    { key: 'contact', title: t('contact'), cell: ({ row }) => <Contact contact={row.contact} /> },
    {
      key: 'change',
      title: t('deeds'),
      cell: ({ row }) => (
        <a href={`${open}/${row.registrationId}`} aria-label={t('changeOf', { name: row.firstName })}>
          {t('change')}
        </a>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}
