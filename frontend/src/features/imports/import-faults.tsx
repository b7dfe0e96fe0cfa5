import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import type { Import } from './imports.types';

type Fault = Import['faults'][number]['faults'][number];

/** The faulty lines by line and column, and the file with all of them. */
export async function ImportFaults({ locale, file }: { locale: Locale; file: Import }) {
  const t = await getTranslations('imports');
  if (file.faults.length === 0) return null;
  return (
    <Section title={t('faultsTitle')} id="faults">
      <p>{t('faultsLead')}</p>
      <p>
        <ButtonLink
          tone="ghost"
          download
          href={`/api/employer/opening-imports/${file.id}/faults.csv?language=${locale}`}
        >
          {t('faultsFile')}
        </ButtonLink>
      </p>
      {file.faulty > file.faults.length && <p>{t('faultsMore')}</p>}
      <Table
        caption={t('faultsTitle')}
        rows={file.faults}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', title: t('faultLine'), cell: ({ line }) => `${t('faultLine')} ${line}` },
          { key: 'reference', title: t('faultReference'), cell: ({ reference }) => reference || t('noCell') },
          {
            key: 'what',
            title: t('faultWhat'),
            cell: ({ faults }) => (
              <ul>
                {faults.map((fault) => (
                  <li key={`${fault.path} ${fault.code}`}>{words(t, fault)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}

type Texts = Awaited<ReturnType<typeof getTranslations<'imports'>>>;
type Code = Parameters<Texts>[0];

/** `haku päättyy: ei ole päivä ("31.2.2027")`; a code that is newer than this portal is something that cannot be read. */
function words(t: Texts, { path, code, column, cell }: Fault): string {
  const key = `codes.${code}` as Code;
  const what = t.has(key) ? (t as (key: string) => string)(key) : t('codes.malformed');
  const where = column ?? t(`paths.${path}`);
  return `${where}: ${what}${cell ? ` ("${cell}")` : ''}`;
}
