import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Book } from '@/features/bookings/book';
import { wantedSlot } from '@/features/bookings/target';
import { wantedEvent, type Query } from '@/features/bookings/wanted-event';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Query;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('booking');
  return { title: t('titleQuarter'), robots: { index: false } };
}

export default async function BookSlotPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const event = await wantedEvent(searchParams);
  if (!event) return <Unreachable />;
  const wanted = wantedSlot(event, id);
  return wanted ? <Book locale={locale} wanted={wanted} /> : notFound();
}
