import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { queryValue, type Query } from '@/features/bookings/wanted-event';
import { LinkGone } from '@/features/my/link-gone';
import { askLink } from '@/features/my/link.queries';
import { RegistrationPage } from '@/features/my/registration';
import { WaitingPage } from '@/features/my/waiting';
import { enterLocale } from '@/i18n/enter';
import { redirect } from 'next/navigation';

interface Props {
  params: Promise<{ locale: string; link: string }>;
  searchParams: Query;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('my');
  return { title: t('linkTitle') };
}

/** Opening a link changes nothing, whoever opens it: every deed on it is a button. */
export default async function LinkPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const [answer, done] = [await queryValue(searchParams, 'answer'), await queryValue(searchParams, 'done')];
  const { data: view, problem } = await askLink(link);
  if (problem) return <LinkGone locale={locale} problem={problem} />;
  if (view.kind === 'waiting') return <WaitingPage locale={locale} entry={view} done={done} />;
  if (answer === 'move' && view.changeable) redirect(`/${locale}/my/${link}/move`);
  return <RegistrationPage locale={locale} registration={view} answer={answer} done={done} />;
}
