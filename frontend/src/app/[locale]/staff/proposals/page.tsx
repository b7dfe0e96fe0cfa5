import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { EveningsAsked } from '@/features/proposals/evenings-asked';
import { ProposalDone } from '@/features/proposals/proposal-done';
import { StaffProposalsList } from '@/features/proposals/staff-list';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('proposals.title');

const whom = ['young_person', 'employer', 'us'] as const;

export default async function ProposalsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/staff/proposals`;
  await staffHere(locale, here);
  const t = await getTranslations('proposals');
  const query = await searchParams;
  const waits = whom.find((who) => who === one(query, 'waits'));
  const overdue = one(query, 'overdue') === 'yes';
  const asked = { ...(waits && { waits }), ...(overdue && { overdue: 'yes' as const }) };
  const answer = await ask((await api()).GET('/api/staff/proposals', { params: { query: asked } }));
  return (
    <Main width="wide">
      <ProposalDone query={query} />
      <PageTitle title={t('title')} lead={t('staff.lead')} />
      <StaffProposalsList locale={locale} list={need(locale, answer, here)} waits={waits} overdue={overdue} />
      <EveningsAsked locale={locale} />
    </Main>
  );
}
