import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { GiveTableForm } from '@/features/calendar/give-table-form';
import { need } from '@/features/work/need';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.giveTable.title');

export default async function TablePage({ params }: PageProps<{ id: string; table: string }>) {
  const locale = await enterLocale(params);
  const { id, table: tableId } = await params;
  await staffHere(locale, `/${locale}/staff/events/${id}/tables/${tableId}`);
  const t = await getTranslations('staff.giveTable');
  const path = { params: { path: { id } } };
  const event = need(locale, await ask((await api()).GET('/api/staff/events/{id}', path)));
  const table = event.tables.find((one) => one.id === tableId) ?? notFound();
  const booked = table.slots.filter(({ state }) => state !== 'free').length;
  return (
    <Narrow>
      <PageTitle title={t('number', { number: table.number })} lead={say(event.title, locale)} />
      {booked > 0 && (
        <Notice tone="warn" title={t('booked', { count: booked })}>
          <p>{t('bookedText')}</p>
        </Notice>
      )}
      <GiveTableForm locale={locale} eventId={id} table={table} />
    </Narrow>
  );
}
