import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { Figures } from '@/features/support/support-figures';
import { WhoStarted, WhoWaits } from '@/features/support/support-list';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('support.title');

export default async function SupportListPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/staff/support`;
  await staffHere(locale, here);
  const t = await getTranslations('support');
  const list = need(locale, await ask((await api()).GET('/api/staff/support')), here);
  const figures = need(locale, await ask((await api()).GET('/api/staff/support-figures')), here);
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('staff.lead')} />
      <Columns aside={<Figures figures={figures} />}>
        <WhoWaits locale={locale} list={list} />
        <WhoStarted locale={locale} list={list} />
      </Columns>
    </Main>
  );
}
