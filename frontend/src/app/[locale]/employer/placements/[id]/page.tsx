import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { EmployerPlacementView } from '@/features/placements/employer-placements';
import { PlacementStatus } from '@/features/placements/placement-facts';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('placements.one.title');

export default async function PlacementPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/placements/${id}`;
  await recruiterHere(locale, here);
  const call = { params: { path: { id } } };
  const placement = need(locale, await ask((await api()).GET('/api/employer/placements/{id}', call)), here);
  return (
    <Narrow>
      <PageTitle title={placement.firstName} lead={placement.title}>
        <PlacementStatus status={placement.status} />
      </PageTitle>
      <EmployerPlacementView locale={locale} placement={placement} />
    </Narrow>
  );
}
