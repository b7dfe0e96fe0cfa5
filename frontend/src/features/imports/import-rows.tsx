import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { catalogue, namesOf, network } from '../work/catalogue';
import { dayText } from '../work/say';
import type { Import } from './imports.types';

/** The first openings of a file, as they will look. */
export async function ImportRows({ locale, rows }: { locale: Locale; rows: Import['rows'] }) {
  const t = await getTranslations('imports');
  if (rows.length === 0) return null;
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  const places = namesOf((await network(locale)).municipalities, locale);
  return (
    <Section title={t('rowsTitle')}>
      <Table
        caption={t('rowsTitle')}
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'title', title: t('row.title'), cell: ({ title }) => title },
          { key: 'kind', title: t('row.kind'), cell: ({ kind }) => kinds.get(kind) ?? kind },
          {
            key: 'municipality',
            title: t('row.municipality'),
            cell: ({ municipalityCode: code }) => code && (places.get(code) ?? code),
          },
          { key: 'places', title: t('row.places'), numeric: true, cell: ({ places: count }) => count },
          {
            key: 'closes',
            title: t('row.closes'),
            cell: ({ closesOn }) => closesOn && dayText(closesOn, locale),
          },
          { key: 'fate', title: t('row.fate'), cell: ({ fate }) => t(`fate.${fate}`) },
        ]}
      />
    </Section>
  );
}
