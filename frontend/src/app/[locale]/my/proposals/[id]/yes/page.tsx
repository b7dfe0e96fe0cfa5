import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { YesPage } from '@/features/proposals/yes-page';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('proposals.my.toYes');

export default async function Page({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const answer = await ask((await api()).GET('/api/my/proposals/{id}', { params: { path: { id } } }));
  const status = answer.problem?.status;
  if (status === 401 || status === 403) return <SignedOut locale={locale} />;
  const proposal = need(locale, answer);
  const isQuestion = proposal.state === 'asked' || proposal.state === 'later';
  if (!isQuestion || !proposal.opening.isOpen) redirect(`/${locale}/my/proposals/${id}`);
  const mine = need(locale, await ask((await api()).GET('/api/my/card')));
  return <YesPage locale={locale} proposal={proposal} mine={mine} />;
}
