import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { catalogue, namesOf } from '../work/catalogue';
import { dayText, say } from '../work/say';
import { daysText, PlacementStatus } from './placement-facts';
import type { PlacementLine, Waiting } from './placement.types';
import styles from './placements.module.css';

export const placementViews = ['open', 'overdue', 'running', 'over', 'all'] as const;
export type PlacementView = (typeof placementViews)[number];

export const isPlacementView = (text: string | undefined): text is PlacementView =>
  (placementViews as readonly string[]).includes(text ?? '');

const belongs: Record<PlacementView, (line: PlacementLine) => boolean> = {
  open: ({ isOver }) => !isOver,
  overdue: ({ waiting }) => waiting.some(({ isOverdue }) => isOverdue),
  running: ({ status }) => status === 'running',
  over: ({ isOver }) => isOver,
  all: () => true,
};

/** Who starts where, and what waits for whom since when. */
export async function PlacementsTable(props: {
  locale: Locale;
  placements: PlacementLine[];
  show: PlacementView;
}) {
  const { locale, placements, show } = props;
  const t = await getTranslations('placements.staff');
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  const shown = placements.filter(belongs[show]);
  if (shown.length === 0)
    return (
      <EmptyState title={t('none')} text={t('noneText')}>
        <ButtonLink href={`/${locale}/staff/people`}>{t('toPeople')}</ButtonLink>
      </EmptyState>
    );
  return (
    <Table
      caption={t('title')}
      rows={shown}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          title: t('person'),
          cell: ({ id, person }) => <a href={`/${locale}/staff/placements/${id}`}>{person.firstName}</a>,
        },
        {
          key: 'what',
          title: t('what'),
          cell: ({ title, kind, employer }) =>
            [title, kinds.get(kind), employer?.name].filter(Boolean).join(' · '),
        },
        { key: 'state', title: t('state'), cell: ({ status }) => <PlacementStatus status={status} /> },
        {
          key: 'waits',
          title: t('waits'),
          cell: ({ waiting }) => waiting.length > 0 && <WaitingList locale={locale} waiting={waiting} />,
        },
        { key: 'days', title: t('days'), cell: (line) => daysText(line, locale) },
      ]}
    />
  );
}

/** What waits for whom, until when, and what is late. */
export async function WaitingList({ locale, waiting }: { locale: Locale; waiting: Waiting[] }) {
  const t = await getTranslations('placements.staff');
  const who = await getTranslations('placements.who');
  return (
    <ul className={styles.waits}>
      {waiting.map(({ code, name, doneBy, dueOn, isOverdue, since }) => (
        <li key={code}>
          <p>{say(name, locale)}</p>
          <p className={styles.soft}>
            {[
              t('turn', { who: who(doneBy) }),
              dueOn && !isOverdue && t('due', { day: dayText(dueOn, locale) }),
              !dueOn && t('since', { day: dayText(since, locale) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {dueOn && isOverdue && (
            <Tag tone="coral" icon="warn">
              {t('late', { day: dayText(dueOn, locale) })}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
