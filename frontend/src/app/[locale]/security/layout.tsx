import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { session } from '@/features/accounts/session';
import { EmployerFrame } from '@/features/employers/employer-frame';
import { StaffFrame } from '@/features/staff/staff-frame';
import { enterLocale } from '@/i18n/enter';
import { Footer } from '@/ui/footer';
import { Header } from '@/ui/header';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false } };

/** One's own security stands in one's own rooms. */
export default async function SecurityLayout(props: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(props.params);
  const { staff, recruiter } = await session();
  if (staff)
    return (
      <StaffFrame locale={locale} staff={staff}>
        {props.children}
      </StaffFrame>
    );
  if (recruiter)
    return (
      <EmployerFrame locale={locale} recruiter={recruiter}>
        {props.children}
      </EmployerFrame>
    );
  return (
    <>
      <Header locale={locale} />
      {props.children}
      <Footer locale={locale} />
    </>
  );
}
