import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { DayEvents } from '@/features/calendar/day-events';
import { publishSeries } from '@/features/calendar/series.actions';
import { Deed } from '@/features/work/deed';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.series.title');

export default async function SeriesPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  await staffHere(locale, `/${locale}/staff/series/${id}`);
  const t = await getTranslations('staff.series');
  const path = { params: { path: { id } } };
  const { events } = need(locale, await ask((await api()).GET('/api/staff/series/{id}', path)));
  const drafts = events.filter(({ status }) => status === 'draft').length;
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle
        title={events[0] ? t('of', { format: events[0].format.name }) : t('title')}
        lead={drafts > 0 ? t('drafts', { count: drafts }) : t('allPublished')}
      >
        {drafts > 0 && (
          <Deed locale={locale} tone="primary" action={publishSeries.bind(null, locale, id)}>
            {t('publishAll')}
          </Deed>
        )}
      </PageTitle>
      <DayEvents locale={locale} events={events} />
    </Main>
  );
}
