import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { StaffAgreement } from '@/features/agreements/staff-agreement';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('agreements.staffTitle');

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/placements/${id}/agreement`;
  await staffHere(locale, here);
  const path = { params: { path: { id } } };
  const view = need(locale, await ask((await api()).GET('/api/staff/placements/{id}/agreement', path)), here);
  return <StaffAgreement locale={locale} view={view} query={await searchParams} />;
}
