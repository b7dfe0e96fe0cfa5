import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { staffHere } from '@/features/accounts/session';
import { PrintedGrid } from '@/features/rotation/staff/print/printed-grid';
import { Strips } from '@/features/rotation/staff/print/strips';
import { TableSheets } from '@/features/rotation/staff/print/table-sheets';
import { needRotation, planShown } from '@/features/rotation/staff/rotation.queries';
import { one, titled, type PageProps } from '@/features/work/page';
import { PrintButton } from '@/features/work/print-button';
import { enterLocale } from '@/i18n/enter';
import { Stack } from '@/ui/card';
import { Chip, Chips } from '@/ui/chip';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, ScreenOnly } from '@/ui/page';

export const generateMetadata = titled('rotationStaff.print.title');

const sheets = { grid: PrintedGrid, strips: Strips, tables: TableSheets };
const kinds = ['grid', 'strips', 'tables'] as const;

export default async function PrintPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}/rotation`;
  await staffHere(locale, `${here}/print`);
  const t = await getTranslations('rotationStaff.print');
  const query = await searchParams;
  const rotation = await needRotation(locale, id);
  const plan = planShown(rotation, one(query, 'plan') ?? 'published') ?? redirect(`${here}#plan`);
  const what = kinds.find((kind) => kind === one(query, 'what')) ?? 'grid';
  const Sheets = sheets[what];
  return (
    <Main width="wide">
      <ScreenOnly>
        <Stack>
          <PageTitle title={t('title')} lead={t(`lead.${what}`)}>
            <PrintButton>{t('print')}</PrintButton>
          </PageTitle>
          <Chips label={t('what')}>
            {kinds.map((kind) => (
              <Chip key={kind} href={`${here}/print?what=${kind}&plan=${plan.status}`} on={kind === what}>
                {t(`kind.${kind}`)}
              </Chip>
            ))}
            <Chip href={`${here}#plan`}>{t('toPlan')}</Chip>
          </Chips>
          {plan.status !== 'published' && <Notice tone="warn" title={t('draft')} />}
        </Stack>
      </ScreenOnly>
      <Sheets locale={locale} rotation={rotation} plan={plan} />
    </Main>
  );
}
