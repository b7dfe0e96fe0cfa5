import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { EmployerProposals } from '@/features/proposals/employer-list';
import { ProposalDone } from '@/features/proposals/proposal-done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('proposals.employer.title');

export default async function EmployerProposalsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/employer/proposals`;
  await recruiterHere(locale, here);
  const t = await getTranslations('proposals.employer');
  const answer = await ask((await api()).GET('/api/employer/proposals'));
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  return (
    <Main width="wide">
      <ProposalDone query={await searchParams} />
      <PageTitle title={t('title')} lead={t('lead')} />
      <EmployerProposals locale={locale} proposals={need(locale, answer).proposals} />
    </Main>
  );
}
