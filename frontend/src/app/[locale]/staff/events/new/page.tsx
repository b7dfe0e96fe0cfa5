import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { NewEventForm } from '@/features/calendar/new-event-form';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.newEvent.title');

export default async function NewEventPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/events/new`);
  const t = await getTranslations('staff.newEvent');
  const query = await searchParams;
  const ohjaamo = await currentOhjaamo(staff, one(query, 'ohjaamo'));
  if (!ohjaamo) return <NoOhjaamo />;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead', { ohjaamo: ohjaamo.name })}>
        <ButtonLink tone="ghost" href={`/${locale}/staff/series/new`}>
          {t('makeSeries')}
        </ButtonLink>
      </PageTitle>
      <NewEventForm locale={locale} ohjaamo={ohjaamo} day={one(query, 'day')} />
    </Main>
  );
}
