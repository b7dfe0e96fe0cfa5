import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Table } from '@/ui/table';
import { Fold } from '../work/fold';
import { say } from '../work/say';

/** What may stand in the columns; the API says which there are. */
export async function ColumnsExplained(props: {
  locale: Locale;
  columns: components['schemas']['OpeningImportColumns']['columns'];
}) {
  const { locale, columns } = props;
  const t = await getTranslations('imports');
  return (
    <Fold title={t('columns')}>
      <p>{t('columnsHint')}</p>
      <Table
        caption={t('columns')}
        rows={columns}
        rowKey={({ path }) => path}
        columns={[
          {
            key: 'name',
            title: t('columnName'),
            cell: ({ name, required }) =>
              required ? `${say(name, locale)} (${t('mustHave')})` : say(name, locale),
          },
          { key: 'example', title: t('columnExample'), cell: ({ example }) => example || '–' },
        ]}
      />
    </Fold>
  );
}
