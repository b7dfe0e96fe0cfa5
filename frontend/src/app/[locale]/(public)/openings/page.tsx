import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OpeningsPage } from '@/features/openings/openings-page';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations('openings');
  return { title: t('title'), description: t('lead'), alternates: canonical(locale, '/openings') };
}

export default async function Page({ params }: Props) {
  return <OpeningsPage locale={await enterLocale(params)} filters={{}} />;
}
