import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { MyReferralPage } from '@/features/referrals/my-referral-page';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('referrals.my.pageTitle');

export default async function Page({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const call = { params: { path: { id } } };
  const { data, problem } = await ask((await api()).GET('/api/my/referrals/{id}', call));
  if (data) return <MyReferralPage locale={locale} referral={data} />;
  if (problem.code === 'not_found' || problem.code === 'malformed') notFound();
  if (problem.status !== 401 && problem.status !== 403) return <Unreachable />;
  return <SignedOut locale={locale} next={`/${locale}/my/referrals/${id}`} />;
}
