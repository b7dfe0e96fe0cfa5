import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Table } from '@/ui/table';
import { Fold } from '../work/fold';
import { need } from '../work/need';
import { monthName } from '../work/say';
import { eventKinds } from './firms.types';

/** How often the region was in touch with firms: this month as a sentence, half a year as a table. */
export async function FirmFigures({ locale }: { locale: Locale }) {
  const t = await getTranslations('firms');
  const { months } = need(locale, await ask((await api()).GET('/api/staff/firm-figures')));
  const now = months.at(-1);
  const count = now ? eventKinds.reduce((sum, kind) => sum + now[kind], 0) : 0;
  return (
    <Fold plain title={t('figures.title')}>
      <p>{t('figures.sentence', { count })}</p>
      <Table
        caption={t('figures.title')}
        rows={months.toReversed()}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', title: t('figures.month'), cell: ({ month }) => monthName(month, locale) },
          ...eventKinds.map((kind) => ({
            key: kind,
            title: t(`kind.${kind}`),
            numeric: true,
            cell: (row: (typeof months)[number]) => row[kind],
          })),
        ]}
      />
    </Fold>
  );
}
