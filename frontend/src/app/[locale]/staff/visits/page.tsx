import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { VisitsOf } from '@/features/visits/visits-of';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('visits.title');

export default async function VisitsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  await staffHere(locale, `/${locale}/staff/visits`);
  const t = await getTranslations('visits');
  const month = one(await searchParams, 'month');
  const query = month ? { month } : {};
  const visits = need(locale, await ask((await api()).GET('/api/staff/visits', { params: { query } })));
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      {visits.ohjaamos.map((ohjaamo) => (
        <VisitsOf key={ohjaamo.id} locale={locale} month={visits.month} of={ohjaamo} />
      ))}
    </Main>
  );
}
