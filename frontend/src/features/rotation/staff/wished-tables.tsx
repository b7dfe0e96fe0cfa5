import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { QuarterNumber } from '@/ui/quarter-number';
import { Table, type Column } from '@/ui/table';
import { Tag, Tags } from '@/ui/tag';
import { plannedTables } from './plan-grid';
import type { Rotation, Table as RotationTable } from './rotation.types';
import { holderOf, languagesText } from './table-words';
import styles from './wished-tables.module.css';

interface Props {
  locale: Locale;
  rotation: Rotation;
  here: string;
}

/** Which employers are wished for, as bars with a sentence each, and what the planner knows of every table. */
export async function WishedTables({ locale, rotation, here }: Props) {
  const t = await getTranslations('rotationStaff.tables');
  const tables = plannedTables(rotation);
  if (tables.length === 0)
    return (
      <EmptyState level={3} title={t('none')} text={t('noneText')}>
        <a href={`/${locale}/staff/events/${rotation.event.id}#tables`}>{t('giveTables')}</a>
      </EmptyState>
    );
  const most = Math.max(1, ...tables.map(({ wishes }) => wishes));
  const top = tables.reduce((one, other) => (other.wishes > one.wishes ? other : one));
  const isOpen = !rotation.begun && !rotation.closed;
  const columns: (Column<RotationTable> | false)[] = [
    {
      key: 'table',
      title: t('table'),
      cell: (table) => (
        <span className={styles.table}>
          <QuarterNumber number={table.number} label={t('table')} />
          {holderOf(table, locale)}
        </span>
      ),
    },
    {
      key: 'wishes',
      title: t('wishes'),
      cell: (table) => (
        <span className={styles.wishes}>
          <Bar table={table} most={most} />
          <span>{t('count', { wishes: table.wishes, first: table.firstWishes })}</span>
        </span>
      ),
    },
    {
      key: 'interest',
      title: t('interest'),
      cell: ({ stars, noThanks }) =>
        [stars > 0 && t('stars', { count: stars }), noThanks > 0 && t('noThanks', { count: noThanks })]
          .filter(Boolean)
          .join(', ') || '–',
    },
    {
      key: 'offers',
      title: t('offers'),
      cell: ({ languages, offers, awayRounds }) => (
        <div className={styles.offers}>
          <span>{languagesText(languages, locale) || '–'}</span>
          <Tags>
            {offers.map((offer) => (
              <Tag key={offer} tone="mint" icon="check">
                {t(`offer.${offer}`)}
              </Tag>
            ))}
            {awayRounds.length > 0 && (
              <Tag tone="sun" icon="clock">
                {t('away', { rounds: awayRounds.join(', '), count: awayRounds.length })}
              </Tag>
            )}
          </Tags>
        </div>
      ),
    },
    isOpen && {
      key: 'change',
      title: t('deeds'),
      cell: (table) => (
        <a
          className={styles.change}
          href={`${here}/tables/${table.id}`}
          aria-label={t('changeOf', { name: holderOf(table, locale) })}
        >
          {t('change')}
        </a>
      ),
    },
  ];
  return (
    <>
      {top.wishes > 0 && (
        <p>{t('sentence', { name: holderOf(top, locale), wishes: top.wishes, first: top.firstWishes })}</p>
      )}
      <Table
        caption={t('title')}
        columns={columns.filter((column) => column !== false)}
        rows={tables}
        rowKey={({ id }) => id}
      />
    </>
  );
}

const WIDTH = 160;

/** First wishes in front, the others behind them; the sentence beside it says the same. */
function Bar({ table, most }: { table: RotationTable; most: number }) {
  const wide = (wishes: number) => (wishes / most) * WIDTH;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.all} width={wide(table.wishes)} height="12" />
      <rect className={styles.first} width={wide(table.firstWishes)} height="12" />
    </svg>
  );
}
