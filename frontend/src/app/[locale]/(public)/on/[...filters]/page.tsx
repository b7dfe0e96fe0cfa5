import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { filterPath, readFilters } from '@/features/filters/filters';
import { Home, homeFilters } from '@/features/home/home';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string; filters: string[] }>;
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const { filters } = await params;
  return { alternates: canonical(locale, `/on/${filters.join('/')}`) };
}

export default async function FilteredHomePage({ params }: Props) {
  const locale = await enterLocale(params);
  const { filters: segments } = await params;
  const filters = readFilters(segments, homeFilters);
  if (!filters) notFound();
  const path = filterPath('', filters);
  if (path !== `/on/${segments.join('/')}`) redirect(`/${locale}${path}`);
  return <Home locale={locale} filters={filters} />;
}
