import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { EventFacts } from '@/features/calendar/event-facts';
import { EventNext } from '@/features/calendar/event-next';
import { EventStatus } from '@/features/calendar/event-status';
import { TablePlan } from '@/features/calendar/table-plan';
import { Done } from '@/features/work/done';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('staff.event.title');

export default async function EventPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  await staffHere(locale, `/${locale}/staff/events/${id}`);
  const t = await getTranslations('staff.event');
  const path = { params: { path: { id } } };
  const event = need(locale, await ask((await api()).GET('/api/staff/events/{id}', path)));
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle
        title={say(event.title, locale)}
        lead={t('lead', { when, format: event.format.name, place: event.place.name })}
      >
        <EventStatus status={event.status} />
      </PageTitle>
      <Columns aside={<EventFacts locale={locale} event={event} />}>
        <EventNext locale={locale} event={event} />
        {event.tablesFor !== 'none' && <TablePlan locale={locale} event={event} />}
      </Columns>
    </Main>
  );
}
