import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { EmployerPlacements } from '@/features/placements/employer-placements';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('placements.employer.title');

export default async function PlacementsPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/employer/placements`;
  await recruiterHere(locale, here);
  const t = await getTranslations('placements.employer');
  const { placements } = need(locale, await ask((await api()).GET('/api/employer/placements')), here);
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      <EmployerPlacements locale={locale} placements={placements} />
    </Main>
  );
}
