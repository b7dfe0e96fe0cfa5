import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { SeriesDays } from '@/features/calendar/series-days';
import { SeriesForm } from '@/features/calendar/series-form';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.newSeries.title');

export default async function NewSeriesPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/series/new`);
  const t = await getTranslations('staff.newSeries');
  const query = await searchParams;
  const ohjaamo = await currentOhjaamo(staff, one(query, 'ohjaamo'));
  if (!ohjaamo) return <NoOhjaamo />;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead', { ohjaamo: ohjaamo.name })} />
      <SeriesForm
        locale={locale}
        ohjaamo={ohjaamo}
        query={query}
        days={one(query, 'startsOn') && <SeriesDays locale={locale} ohjaamoId={ohjaamo.id} query={query} />}
      />
    </Main>
  );
}
