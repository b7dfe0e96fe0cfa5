import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { LinkPage } from '@/features/referrals/link-page';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('referrals.link.title');

export default async function ReferralByLinkPage({ params }: PageProps<{ link: string }>) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const call = { params: { path: { link } } };
  const { data, problem } = await ask((await api()).GET('/api/referral-links/{link}', call));
  if (data) return <LinkPage locale={locale} link={link} referral={data} />;
  if (problem.code === 'link_unknown' || problem.code === 'malformed') notFound();
  return <Unreachable />;
}
