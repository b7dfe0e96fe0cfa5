import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { DayAtTable } from '@/features/employer-events/day-at-table';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { TablesNow } from '@/features/table-room/our-rooms';
import { PrintButton } from '@/features/work/print-button';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('employer.list.pageTitle');

export default async function ListPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  await recruiterHere(locale, `/${locale}/employer/list`);
  const t = await getTranslations('employer.list');
  const { coming } = need(locale, await ask((await api()).GET('/api/employer')));
  const ours = coming.filter(({ mine }) => mine?.status === 'taken');
  return (
    <Main width="wide">
      <PageTitle title={t('pageTitle')} lead={t('lead')}>
        {ours.length > 0 && <PrintButton>{t('print')}</PrintButton>}
      </PageTitle>
      <TablesNow locale={locale} />
      {ours.length === 0 && (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={`/${locale}/employer/events`}>{t('seeEvenings')}</ButtonLink>
        </EmptyState>
      )}
      {ours.map(({ event }) => (
        <DayAtTable key={event.id} locale={locale} eventId={event.id} named />
      ))}
    </Main>
  );
}
