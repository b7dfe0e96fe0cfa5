import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { EveningCard } from '@/features/employer-events/evening-card';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { CardGrid } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';

export const generateMetadata = titled('employer.events.title');

export default async function EventsPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  await recruiterHere(locale, `/${locale}/employer/events`);
  const t = await getTranslations('employer.events');
  const { events } = need(locale, await ask((await api()).GET('/api/employer/events')));
  const groups = [
    { title: t('mine'), evenings: events.filter(({ mine }) => mine) },
    { title: t('others'), evenings: events.filter(({ mine }) => !mine) },
  ].filter(({ evenings }) => evenings.length > 0);
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      {events.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {groups.map(({ title, evenings }) => (
        <Section key={title} title={title}>
          <CardGrid>
            {evenings.map((evening) => (
              <EveningCard key={evening.event.id} locale={locale} evening={evening} />
            ))}
          </CardGrid>
        </Section>
      ))}
    </Main>
  );
}
