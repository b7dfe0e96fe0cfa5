import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Table } from '@/ui/table';
import { type MyData, purposesIn } from './data.queries';

/** What is stored, what for, and how many rows of it there are. */
export async function Holdings({ locale, holdings }: { locale: Locale; holdings: MyData['holdings'] }) {
  const t = await getTranslations('data.holdings');
  const purposes = await purposesIn(locale);
  return (
    <>
      <Table
        caption={t('caption')}
        columns={[
          { key: 'what', title: t('what'), cell: ({ purpose }) => purposes.get(purpose)?.title ?? purpose },
          { key: 'why', title: t('why'), cell: ({ purpose }) => purposes.get(purpose)?.why },
          { key: 'count', title: t('count'), numeric: true, cell: ({ rows }) => rows },
        ]}
        rows={holdings}
        rowKey={({ purpose }) => purpose}
      />
      <p>
        <a href={`/${locale}/privacy`}>{t('more')}</a>
      </p>
    </>
  );
}
