import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { DayAtTable } from '@/features/employer-events/day-at-table';
import { EveningFacts } from '@/features/employer-events/evening-facts';
import { TableForm } from '@/features/employer-events/table-form';
import { ToPeople } from '@/features/rotation/to-people';
import { TablesNow } from '@/features/table-room/our-rooms';
import { Done } from '@/features/work/done';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';

export const generateMetadata = titled('employer.events.title');

export default async function EventPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  await recruiterHere(locale, `/${locale}/employer/events/${id}`);
  const t = await getTranslations('employer.event');
  const path = { params: { path: { id } } };
  const evening = need(locale, await ask((await api()).GET('/api/employer/events/{id}', path)));
  const { mine, freeTables, event } = evening;
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle title={say(event.title, locale)} lead={event.format.name} />
      <Columns aside={<EveningFacts locale={locale} evening={evening} />}>
        <TablesNow locale={locale} eventId={id} />
        {mine?.status === 'taken' && event.partKinds.includes('rotation') && (
          <ToPeople locale={locale} eventId={id} />
        )}
        {mine?.status === 'taken' && <DayAtTable locale={locale} eventId={id} />}
        {mine || freeTables > 0 ? (
          <Section title={mine ? t('change') : t('take')}>
            <TableForm locale={locale} evening={evening} />
          </Section>
        ) : (
          <EmptyState title={t('full')} text={t('fullText')}>
            <a href={`/${locale}/employer/events`}>{t('others')}</a>
          </EmptyState>
        )}
      </Columns>
    </Main>
  );
}
