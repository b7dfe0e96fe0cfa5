import { found } from '@/api/found';
import { askOpenRoom } from '@/api/public-queries';
import { queryValue, type Query } from '@/features/bookings/wanted-event';
import { NumberPage } from '@/features/walk-in/number-page';
import { titled } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Query;
}

export const dynamic = 'force-dynamic';
export const generateMetadata = titled('walkIn.hereTitle');

export default async function TakeNumberPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const room = found(await askOpenRoom(id));
  const line = await queryValue(searchParams, 'line');
  return room ? <NumberPage locale={locale} room={room} line={line} /> : <Unreachable />;
}
