import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { MyPlacementPage } from '@/features/placements/my-placement-page';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('placements.my.title');

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const call = { params: { path: { id } } };
  const { data, problem } = await ask((await api()).GET('/api/my/placements/{id}', call));
  if (data)
    return <MyPlacementPage locale={locale} placement={data} done={one(await searchParams, 'done')} />;
  if (problem.status === 404 || problem.status === 400) notFound();
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
