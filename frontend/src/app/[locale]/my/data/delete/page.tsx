import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { askDeletion } from '@/features/data/data.queries';
import { DeletionPage } from '@/features/data/deletion-page';
import { need } from '@/features/work/need';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('data.deletion');
  return { title: t('title') };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const deletion = need(locale, await askDeletion(), `/${locale}/my/data/delete`);
  return <DeletionPage locale={locale} deletion={deletion} />;
}
