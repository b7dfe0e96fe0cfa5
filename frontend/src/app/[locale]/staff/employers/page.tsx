import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { EmployersTable } from '@/features/staff/employers-table';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.employers.title');

export default async function EmployersPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  await staffHere(locale, `/${locale}/staff/employers`);
  const t = await getTranslations('staff.employers');
  const { employers } = need(locale, await ask((await api()).GET('/api/staff/employers')));
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead', { count: employers.length })} />
      {employers.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <EmployersTable locale={locale} employers={employers} />
      )}
    </Main>
  );
}
