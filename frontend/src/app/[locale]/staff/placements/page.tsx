import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { isPlacementView, PlacementsTable, placementViews } from '@/features/placements/placements-table';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Chip, Chips } from '@/ui/chip';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('placements.staff.title');

export default async function PlacementsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/staff/placements`;
  await staffHere(locale, here);
  const t = await getTranslations('placements.staff');
  const wished = one(await searchParams, 'show');
  const show = isPlacementView(wished) ? wished : 'open';
  const { placements } = need(locale, await ask((await api()).GET('/api/staff/placements')), here);
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Chips label={t('show')}>
        {placementViews.map((view) => (
          <Chip key={view} href={`${here}?show=${view}`} on={view === show}>
            {t(`views.${view}`)}
          </Chip>
        ))}
      </Chips>
      <PlacementsTable locale={locale} placements={placements} show={show} />
    </Main>
  );
}
