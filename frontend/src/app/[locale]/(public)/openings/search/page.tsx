import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queryValue, type Query } from '@/features/bookings/wanted-event';
import { readQuery } from '@/features/filters/filters';
import { openingFilters, OpeningsPage } from '@/features/openings/openings-page';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Query;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('openings');
  return { title: t('searchTitle'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const search = ((await queryValue(searchParams, 'q')) ?? '').trim().slice(0, 100);
  return (
    <OpeningsPage locale={locale} filters={readQuery(await searchParams, openingFilters)} search={search} />
  );
}
