import { api, ask } from '@/api/client';
import { LinkGone } from '@/features/my/link-gone';
import { MyProposalView } from '@/features/proposals/my-proposal';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main } from '@/ui/page';

export const generateMetadata = titled('proposals.oneTitle');

/** Opening the link changes nothing, whoever opens it: every deed on the page is a button. */
export default async function Page({ params, searchParams }: PageProps<{ link: string }>) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const call = { params: { path: { link } } };
  const { data, problem } = await ask((await api()).GET('/api/my-proposals/{link}', call));
  if (problem) return <LinkGone locale={locale} problem={problem} />;
  const told = one(await searchParams, 'done') === 'told';
  return (
    <Main>
      <MyProposalView locale={locale} proposal={data} way={{ link }} told={told} />
    </Main>
  );
}
