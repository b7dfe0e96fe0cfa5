import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { wantedPart } from '@/features/bookings/target';
import { WaitPage } from '@/features/bookings/wait-page';
import { queryValue, wantedEvent, type Query } from '@/features/bookings/wanted-event';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

interface Props {
  params: Promise<{ locale: string; partId: string }>;
  searchParams: Query;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('booking');
  return { title: t('titleWait'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const { partId } = await params;
  const event = await wantedEvent(searchParams);
  if (!event) return <Unreachable />;
  const wanted = wantedPart(event, partId);
  if (!wanted || wanted.part.kind === 'queue') notFound();
  return <WaitPage locale={locale} wanted={wanted} tableId={await queryValue(searchParams, 'table')} />;
}
