import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { Fold } from '../work/fold';
import { dayText, monthName } from '../work/say';

type Visits = components['schemas']['Visits'];

/** One Ohjaamo's month by day, and behind it the year. */
export async function VisitsOf(props: { locale: Locale; month: string; of: Visits['ohjaamos'][number] }) {
  const { locale, month, of } = props;
  const t = await getTranslations('visits');
  const count = of.days.reduce((sum, { visits }) => sum + visits, 0);
  return (
    <Section title={of.name}>
      {count === 0 ? (
        <EmptyState level={3} title={t('none')} text={t('noneText')} />
      ) : (
        <>
          <p>{t('total', { count })}</p>
          <Table
            caption={t('byDay', { month: monthName(month, locale) })}
            rows={of.days}
            rowKey={({ day }) => day}
            columns={[
              { key: 'day', title: t('day'), cell: ({ day }) => dayText(day, locale) },
              { key: 'visits', title: t('visits'), numeric: true, cell: ({ visits }) => visits },
            ]}
          />
        </>
      )}
      <Fold plain title={t('byMonth')}>
        <Table
          caption={t('byMonth')}
          rows={of.months}
          rowKey={(row) => row.month}
          columns={[
            { key: 'month', title: t('month'), cell: (row) => monthName(row.month, locale) },
            { key: 'visits', title: t('visits'), numeric: true, cell: ({ visits }) => visits },
          ]}
        />
      </Fold>
    </Section>
  );
}
