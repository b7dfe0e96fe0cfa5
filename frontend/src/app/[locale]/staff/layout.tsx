import type { ReactNode } from 'react';
import { session } from '@/features/accounts/session';
import { StaffFrame } from '@/features/staff/staff-frame';
import { enterLocale } from '@/i18n/enter';

export const dynamic = 'force-dynamic';

export default async function StaffLayout(props: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(props.params);
  const { staff } = await session();
  return (
    <StaffFrame locale={locale} staff={staff}>
      {props.children}
    </StaffFrame>
  );
}
