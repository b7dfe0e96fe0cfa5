import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { DayEvents } from '@/features/calendar/day-events';
import { comingDays, today } from '@/features/calendar/programme';
import { ProposalsWaiting } from '@/features/proposals/proposals-waiting';
import { MyFirms } from '@/features/firms/my-firms';
import { ImportsWaiting } from '@/features/imports/imports-waiting';
import { PlacementsLate } from '@/features/placements/placements-late';
import { ReferralsWaiting } from '@/features/referrals/referrals-waiting';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { WaitingCounts } from '@/features/staff/waiting-counts';
import { SupportWaiting } from '@/features/support/support-waiting';
import { VisitCounter } from '@/features/visits/visit-counter';
import { Columns } from '@/features/work/columns';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';

export const generateMetadata = titled('staff.today.title');

export default async function TodayPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff`);
  const t = await getTranslations('staff.today');
  const ohjaamo = await currentOhjaamo(staff);
  if (!ohjaamo) return <NoOhjaamo />;
  const approvals = need(locale, await ask((await api()).GET('/api/staff/approvals')));
  const { now, later, zone } = await comingDays(locale, ohjaamo.id);
  const query = await searchParams;
  const aside = (
    <>
      <VisitCounter locale={locale} ohjaamoId={ohjaamo.id} query={query} />
      <SupportWaiting locale={locale} show="calm" />
      <ProposalsWaiting locale={locale} />
      <PlacementsLate locale={locale} />
      <WaitingCounts locale={locale} staff={staff} approvals={approvals} />
      <ImportsWaiting locale={locale} />
      <ReferralsWaiting locale={locale} />
    </>
  );
  return (
    <Main width="wide">
      <Done query={query} />
      <PageTitle title={t('hello', { name: staff.name.split(' ')[0] ?? '' })} lead={today(locale, zone)}>
        <ButtonLink href={`/${locale}/staff/events/new`}>{t('newEvent')}</ButtonLink>
      </PageTitle>
      <Columns aside={aside}>
        <SupportWaiting locale={locale} show="worries" />
        <Section title={t('now')}>
          {now.length > 0 ? (
            <DayEvents locale={locale} events={now} large />
          ) : (
            <EmptyState level={3} title={t('nothingToday')} text={t('nothingTodayText')}>
              <a href={`/${locale}/staff/month`}>{t('toMonth')}</a>
            </EmptyState>
          )}
        </Section>
        <MyFirms locale={locale} />
        {later.length > 0 && (
          <Section title={t('later')}>
            <DayEvents locale={locale} events={later} />
          </Section>
        )}
      </Columns>
    </Main>
  );
}
