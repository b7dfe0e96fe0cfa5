import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { filterPath, readFilters } from '@/features/filters/filters';
import { openingFilters, OpeningsPage } from '@/features/openings/openings-page';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string; filters: string[] }>;
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const { filters } = await params;
  const t = await getTranslations('openings');
  return { title: t('title'), alternates: canonical(locale, `/openings/on/${filters.join('/')}`) };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { filters: segments } = await params;
  const filters = readFilters(segments, openingFilters);
  if (!filters) notFound();
  const path = filterPath('/openings', filters);
  if (path !== `/openings/on/${segments.join('/')}`) redirect(`/${locale}${path}`);
  return <OpeningsPage locale={locale} filters={filters} />;
}
