import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { MyNavigation } from '@/features/people/my-navigation';
import { MyProposalView } from '@/features/proposals/my-proposal';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main } from '@/ui/page';

export const generateMetadata = titled('proposals.oneTitle');

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const answer = await ask((await api()).GET('/api/my/proposals/{id}', { params: { path: { id } } }));
  const status = answer.problem?.status;
  if (status === 401 || status === 403) return <SignedOut locale={locale} />;
  const told = one(await searchParams, 'done') === 'told';
  return (
    <Main>
      <MyNavigation locale={locale} />
      <MyProposalView locale={locale} proposal={need(locale, answer)} way={{ id }} told={told} />
    </Main>
  );
}
