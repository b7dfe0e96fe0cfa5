import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { MyAgreement } from '@/features/agreements/my-agreement';
import { SignedOut } from '@/features/my/signed-out';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('agreements.myTitle');

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const path = { params: { path: { id } } };
  const { data, problem } = await ask((await api()).GET('/api/my/placements/{id}/agreement', path));
  if (data) return <MyAgreement locale={locale} view={data} query={await searchParams} />;
  if (problem.code === 'not_found' || problem.code === 'malformed') return notFound();
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
