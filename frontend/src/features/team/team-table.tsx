import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { dayText } from '../work/say';
import type { Member } from './team.types';

export async function TeamTable({ locale, members }: { locale: Locale; members: Member[] }) {
  const t = await getTranslations('team');
  return (
    <Table
      caption={t('title')}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('name'),
          cell: ({ name, isMe }) => (
            <>
              {name} {isMe && <Tag tone="lilac">{t('you')}</Tag>}
            </>
          ),
        },
        {
          key: 'role',
          title: t('role'),
          cell: ({ id, name, role, mayEnd }) => (
            <>
              {t(`roles.${role}`)}{' '}
              {mayEnd && (
                <a href={`?change=${id}#person`} aria-label={t('changeOne', { name })}>
                  {t('change')}
                </a>
              )}
            </>
          ),
        },
        {
          key: 'place',
          title: t('place'),
          cell: ({ ohjaamoName, regionName }) => ohjaamoName ?? `${regionName}, ${t('wholeRegion')}`,
        },
        { key: 'email', title: t('email'), cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a> },
        {
          key: 'used',
          title: t('used'),
          cell: ({ lastUsedOn, lapsesOn }) =>
            lapsesOn ? (
              <Tag tone="sun" icon="clock">
                {t('lapses', { day: dayText(lapsesOn, locale) })}
              </Tag>
            ) : lastUsedOn ? (
              dayText(lastUsedOn, locale)
            ) : (
              t('never')
            ),
        },
      ]}
    />
  );
}
