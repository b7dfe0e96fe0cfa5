import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { LinkGone } from '@/features/my/link-gone';
import { askLink, askTimes } from '@/features/my/link.queries';
import { MovePage } from '@/features/my/move';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string; link: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('my.moving');
  return { title: t('title') };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const [view, times] = await Promise.all([askLink(link), askTimes(link)]);
  if (view.problem) return <LinkGone locale={locale} problem={view.problem} />;
  if (view.data.kind === 'waiting' || !view.data.changeable) redirect(`/${locale}/my/${link}`);
  if (times.problem) return <LinkGone locale={locale} problem={times.problem} />;
  return <MovePage locale={locale} registration={view.data} times={times.data.times} />;
}
