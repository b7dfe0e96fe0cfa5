import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkGone } from '@/features/my/link-gone';
import { ChangeWishes } from '@/features/rotation/change-wishes';
import { askMyRotation } from '@/features/rotation/my-rotation';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string; link: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('rotation.change');
  return { title: t('title') };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const { data: mine, problem } = await askMyRotation(link);
  if (problem) return <LinkGone locale={locale} problem={problem} />;
  return <ChangeWishes locale={locale} link={link} mine={mine} />;
}
