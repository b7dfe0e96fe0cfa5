import type { ReactNode } from 'react';
import { session } from '@/features/accounts/session';
import { EmployerFrame } from '@/features/employers/employer-frame';
import { enterLocale } from '@/i18n/enter';

export const dynamic = 'force-dynamic';

export default async function EmployerLayout(props: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(props.params);
  const { recruiter } = await session();
  return (
    <EmployerFrame locale={locale} recruiter={recruiter}>
      {props.children}
    </EmployerFrame>
  );
}
