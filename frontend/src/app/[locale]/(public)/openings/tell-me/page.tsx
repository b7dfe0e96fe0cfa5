import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queryValue, type Query } from '@/features/bookings/wanted-event';
import { readQuery } from '@/features/filters/filters';
import { openingFilters } from '@/features/openings/openings-page';
import { asFilters } from '@/features/searches/searches.types';
import { AskedPage, TellMePage } from '@/features/searches/tell-me-page';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('searches');
  return { title: t('tellMe'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  if (await queryValue(searchParams, 'done')) return <AskedPage locale={locale} />;
  const search = ((await queryValue(searchParams, 'q')) ?? '').trim().slice(0, 100);
  const filters = asFilters(readQuery(await searchParams, openingFilters), search);
  return <TellMePage locale={locale} filters={filters} />;
}
