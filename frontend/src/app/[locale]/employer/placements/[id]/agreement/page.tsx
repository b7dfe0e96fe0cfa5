import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { EmployerAgreement } from '@/features/agreements/employer-agreement';
import { SecondFactorFirst } from '@/features/people/second-factor-first';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main } from '@/ui/page';

export const generateMetadata = titled('agreements.employerTitle');

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/placements/${id}/agreement`;
  await recruiterHere(locale, here);
  const path = { params: { path: { id } } };
  const answer = await ask((await api()).GET('/api/employer/placements/{id}/agreement', path));
  if (answer.problem?.code === 'second_factor_needed')
    return (
      <Main>
        <SecondFactorFirst locale={locale} here={here} problem={answer.problem} />
      </Main>
    );
  return <EmployerAgreement locale={locale} view={need(locale, answer, here)} query={await searchParams} />;
}
