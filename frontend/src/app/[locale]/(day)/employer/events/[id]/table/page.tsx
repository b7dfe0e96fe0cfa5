import { recruiterHere } from '@/features/accounts/session';
import { tablePath } from '@/features/table-room/table-path';
import { askTable, TableRoomPage } from '@/features/table-room/table-room';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('table.title');

export default async function TablePage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = tablePath(locale, id);
  await recruiterHere(locale, here);
  const room = need(locale, await askTable(id), here);
  return <TableRoomPage locale={locale} room={room} refused={one(await searchParams, 'refused')} />;
}
