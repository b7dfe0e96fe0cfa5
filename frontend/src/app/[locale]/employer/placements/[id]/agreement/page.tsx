import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { EmployerAgreement } from '@/features/agreements/employer-agreement';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('agreements.employerTitle');

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/placements/${id}/agreement`;
  await recruiterHere(locale, here);
  const path = { params: { path: { id } } };
  const answer = await ask((await api()).GET('/api/employer/placements/{id}/agreement', path));
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  return <EmployerAgreement locale={locale} view={need(locale, answer, here)} query={await searchParams} />;
}
