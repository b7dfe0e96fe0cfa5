import { session } from '@/features/accounts/session';
import { EmployerHome } from '@/features/employers/employer-home';
import { EmployerRefused, EmployerWaiting } from '@/features/employers/employer-waiting';
import { EmployerWelcome } from '@/features/employers/employer-welcome';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('employer.home.pageTitle');

export default async function EmployerPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const { recruiter } = await session();
  if (!recruiter) return <EmployerWelcome locale={locale} />;
  switch (recruiter.employerStatus) {
    case 'waiting':
      return <EmployerWaiting recruiter={recruiter} />;
    case 'refused':
      return <EmployerRefused recruiter={recruiter} />;
    case 'approved':
      return <EmployerHome locale={locale} query={await searchParams} />;
  }
}
