import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { isOpeningView, OpeningsTable, openingViews } from '@/features/staff/openings-table';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Chip, Chips } from '@/ui/chip';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.openings.title');

export default async function OpeningsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/staff/openings`;
  await staffHere(locale, here);
  const t = await getTranslations('staff.openings');
  const query = await searchParams;
  const wished = one(query, 'show');
  const show = isOpeningView(wished) ? wished : 'all';
  const { openings } = need(locale, await ask((await api()).GET('/api/staff/openings')));
  return (
    <Main width="wide">
      <Done query={query} />
      <PageTitle title={t('title')} lead={t('lead')}>
        <ButtonLink href={`${here}/new`}>{t('newHidden')}</ButtonLink>
      </PageTitle>
      <Chips label={t('show')}>
        {openingViews.map((view) => (
          <Chip key={view} href={`${here}?show=${view}`} on={view === show}>
            {t(`views.${view}`)}
          </Chip>
        ))}
      </Chips>
      <OpeningsTable locale={locale} openings={openings} show={show} />
    </Main>
  );
}
