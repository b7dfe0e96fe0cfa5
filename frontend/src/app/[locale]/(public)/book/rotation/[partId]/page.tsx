import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { wantedPart } from '@/features/bookings/target';
import { wantedEvent, type Query } from '@/features/bookings/wanted-event';
import { Register } from '@/features/rotation/register';
import { wishesInQuery } from '@/features/rotation/wishes-query';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

interface Props {
  params: Promise<{ locale: string; partId: string }>;
  searchParams: Query;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('rotation.book');
  return { title: t('title'), robots: { index: false } };
}

export default async function BookRotationPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const { partId } = await params;
  const event = await wantedEvent(searchParams);
  if (!event) return <Unreachable />;
  const wanted = wantedPart(event, partId);
  if (wanted?.part.kind !== 'rotation') notFound();
  return <Register locale={locale} wanted={wanted} wishes={wishesInQuery(await searchParams)} />;
}
