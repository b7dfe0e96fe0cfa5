import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ProposalDone } from '@/features/proposals/proposal-done';
import { StaffProposalView } from '@/features/proposals/staff-one';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('proposals.oneTitle');

export default async function ProposalPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/proposals/${id}`;
  await staffHere(locale, here);
  const path = { params: { path: { id } } };
  const proposal = need(locale, await ask((await api()).GET('/api/staff/proposals/{id}', path)), here);
  return (
    <Narrow>
      <ProposalDone query={await searchParams} />
      <PageTitle title={`${proposal.person.firstName}: ${proposal.opening.title}`} />
      <StaffProposalView locale={locale} proposal={proposal} />
    </Narrow>
  );
}
