import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ImportsWaiting, importsThatWait } from '@/features/imports/imports-waiting';
import { EmployersWaiting } from '@/features/staff/employers-waiting';
import { OpeningsWaiting } from '@/features/staff/openings-waiting';
import { TablesWaiting } from '@/features/staff/tables-waiting';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.approvals.title');

export default async function ApprovalsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  await staffHere(locale, `/${locale}/staff/approvals`);
  const t = await getTranslations('staff.approvals');
  const waiting = need(locale, await ask((await api()).GET('/api/staff/approvals')));
  const { employers, openings, tables } = waiting;
  const files = await importsThatWait(locale);
  const count = employers.length + files.length + openings.length + tables.length;
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle title={t('title')} lead={t('lead', { count })} />
      {count === 0 && (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink tone="ghost" href={`/${locale}/staff`}>
            {t('toToday')}
          </ButtonLink>
        </EmptyState>
      )}
      <EmployersWaiting locale={locale} employers={employers} />
      <ImportsWaiting locale={locale} />
      <OpeningsWaiting locale={locale} openings={openings} />
      <TablesWaiting locale={locale} tables={tables} />
    </Main>
  );
}
