import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ServicesFilter, wishedIn } from '@/features/referrals/services-filter';
import { ServicesList } from '@/features/referrals/services-list';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('referrals.services.title');

export default async function ServicesPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  await staffHere(locale, `/${locale}/staff/services`);
  const t = await getTranslations('referrals.services');
  const query = await searchParams;
  const call = { params: { query: wishedIn(query) } };
  const { services } = need(locale, await ask((await api()).GET('/api/staff/services', call)));
  const add = <ButtonLink href={`/${locale}/staff/services/new`}>{t('new')}</ButtonLink>;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')}>
        {services.length > 0 && add}
      </PageTitle>
      <ServicesFilter locale={locale} query={query} />
      {services.length === 0 && (
        <EmptyState title={t('none')} text={t('noneText')}>
          {add}
        </EmptyState>
      )}
      <ServicesList locale={locale} services={services} />
    </Main>
  );
}
