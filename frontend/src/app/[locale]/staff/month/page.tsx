import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { neighbours, wantedMonth } from '@/features/calendar/month-days';
import { MonthPicture } from '@/features/calendar/month-picture';
import { month } from '@/features/calendar/programme';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { Done } from '@/features/work/done';
import { one, titled, type PageProps } from '@/features/work/page';
import { monthName } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.month.title');

export default async function MonthPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/month`);
  const t = await getTranslations('staff.month');
  const query = await searchParams;
  const ohjaamo = await currentOhjaamo(staff, one(query, 'ohjaamo'));
  if (!ohjaamo) return <NoOhjaamo />;
  const wanted = wantedMonth(one(query, 'month'));
  const { events, timeZone } = await month(locale, ohjaamo.id, wanted);
  const { before, after } = neighbours(wanted);
  const to = (other: string) => `/${locale}/staff/month?ohjaamo=${ohjaamo.id}&month=${other}`;
  return (
    <Main width="wide">
      <Done query={query} />
      <PageTitle title={monthName(wanted, locale)} lead={ohjaamo.name}>
        <ButtonLink href={`/${locale}/staff/events/new`}>{t('newEvent')}</ButtonLink>
        <ButtonLink tone="ghost" href={`/${locale}/staff/series/new`}>
          {t('newSeries')}
        </ButtonLink>
      </PageTitle>
      <nav aria-label={t('months')}>
        <ButtonRow>
          <ButtonLink tone="ghost" href={to(before)}>
            ← {monthName(before, locale)}
          </ButtonLink>
          <ButtonLink tone="ghost" href={to(after)}>
            {monthName(after, locale)} →
          </ButtonLink>
        </ButtonRow>
      </nav>
      <MonthPicture locale={locale} month={wanted} events={events} zone={timeZone} />
    </Main>
  );
}
