import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { Tag, Tags } from '@/ui/tag';
import { formatDay } from '@/ui/time';
import type { EveningProposals } from './proposals.types';

/** Who said what, and since when. */
export async function AskedToEvening({ locale, list }: { locale: Locale; list: EveningProposals }) {
  const t = await getTranslations('proposals.evening');
  const { event, proposals } = list;
  const zone = event.timeZone;
  if (proposals.length === 0) return null;
  const nameOf = (tableId: string | null) =>
    event.tables.find(({ id }) => id === tableId)?.employerName ?? t('anybody');
  return (
    <Section title={t('asked')}>
      <Table
        caption={t('asked')}
        rows={proposals}
        rowKey={({ id }) => id}
        columns={[
          { key: 'who', title: t('who'), cell: ({ firstName }) => firstName },
          {
            key: 'said',
            title: t('said'),
            cell: ({ state, hasPlace }) => (
              <Tags>
                <Tag tone={state === 'yes' ? 'mint' : 'mist'}>{t(`state.${state}`)}</Tag>
                {state !== 'yes' && hasPlace && <Tag tone="mint">{t('hasPlace')}</Tag>}
                {state === 'yes' && !hasPlace && <Tag tone="coral">{t('gaveUp')}</Tag>}
              </Tags>
            ),
          },
          { key: 'since', title: t('since'), cell: ({ since }) => formatDay(since, { locale, zone }) },
          { key: 'meets', title: t('meets'), cell: ({ tableId }) => nameOf(tableId) },
          { key: 'by', title: t('by'), cell: ({ proposedBy }) => proposedBy },
        ]}
      />
    </Section>
  );
}
