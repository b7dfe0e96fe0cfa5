import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { staffHere } from '@/features/accounts/session';
import { needRotation } from '@/features/rotation/staff/rotation.queries';
import { TableForm } from '@/features/rotation/staff/table-form';
import { holderOf } from '@/features/rotation/staff/table-words';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('rotationStaff.tableForm.title');

export default async function RotationTablePage({ params }: PageProps<{ id: string; table: string }>) {
  const locale = await enterLocale(params);
  const { id, table: tableId } = await params;
  await staffHere(locale, `/${locale}/staff/events/${id}/rotation/tables/${tableId}`);
  const t = await getTranslations('rotationStaff.tableForm');
  const rotation = await needRotation(locale, id);
  const table = rotation.tables.find((one) => one.id === tableId) ?? notFound();
  const name = holderOf(table, locale);
  return (
    <Narrow>
      <PageTitle
        title={t('heading', { number: table.number, name })}
        lead={t('lead', { name, wishes: table.wishes, first: table.firstWishes })}
      />
      <TableForm locale={locale} rotation={rotation} table={table} />
    </Narrow>
  );
}
