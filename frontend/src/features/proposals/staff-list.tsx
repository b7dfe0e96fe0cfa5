import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Chip, Chips } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { Table } from '@/ui/table';
import { Tag, Tags } from '@/ui/tag';
import { formatDay } from '@/ui/time';
import type { StaffProposal, StaffProposals } from './proposals.types';

interface Props {
  locale: Locale;
  list: StaffProposals;
  waits?: string;
  overdue: boolean;
}

const whom = ['us', 'young_person', 'employer'] as const;

/** What waits for whom and since when; each filter is a link. */
export async function StaffProposalsList({ locale, list, waits, overdue }: Props) {
  const t = await getTranslations('proposals.staff');
  const here = `/${locale}/staff/proposals`;
  return (
    <>
      <Chips label={t('filter')}>
        <Chip href={here} on={!waits && !overdue}>
          {t('all')}
        </Chip>
        {whom.map((who) => (
          <Chip key={who} href={waits === who ? here : `${here}?waits=${who}`} on={waits === who}>
            {t(`waits.${who}`, { count: list.waiting[who] })}
          </Chip>
        ))}
        <Chip href={overdue ? here : `${here}?overdue=yes`} on={overdue}>
          {t('overdue', { count: list.overdue })}
        </Chip>
      </Chips>
      {list.proposals.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={`/${locale}/staff/openings`}>{t('toOpenings')}</ButtonLink>
          <ButtonLink tone="ghost" href={`/${locale}/staff/people`}>
            {t('toPeople')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ProposalsTable locale={locale} proposals={list.proposals} />
      )}
    </>
  );
}

export async function ProposalsTable({ locale, proposals }: { locale: Locale; proposals: StaffProposal[] }) {
  const t = await getTranslations('proposals');
  return (
    <Table
      caption={t('title')}
      rows={proposals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          title: t('staff.who'),
          cell: ({ id, person, opening }) => (
            <a
              href={`/${locale}/staff/proposals/${id}`}
              aria-label={t('staff.openOf', { name: person.firstName, title: opening.title })}
            >
              {person.firstName}
            </a>
          ),
        },
        {
          key: 'what',
          title: t('staff.what'),
          cell: ({ opening }) => t('staff.for', { title: opening.title, employer: opening.employer.name }),
        },
        {
          key: 'where',
          title: t('staff.where'),
          cell: ({ state, isOverdue }) => (
            <Tags>
              <Tag tone={state === 'invited' ? 'mint' : 'mist'}>{t(`state.${state}`)}</Tag>
              {isOverdue && (
                <Tag tone="coral" icon="clock">
                  {t('staff.isOverdue')}
                </Tag>
              )}
            </Tags>
          ),
        },
        {
          key: 'next',
          title: t('staff.next'),
          cell: ({ waitsFor }) => waitsFor && t(`staff.next_${waitsFor}`),
        },
        {
          key: 'since',
          title: t('staff.since'),
          cell: ({ since, timeZone: zone }) => formatDay(since, { locale, zone }),
        },
      ]}
    />
  );
}
