import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { RecruiterForm } from '@/features/employers/recruiter-form';
import { TeamCard } from '@/features/employers/team-card';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { CardGrid } from '@/ui/card';
import { Main, PageTitle, Section } from '@/ui/page';

export const generateMetadata = titled('employer.team.title');

export default async function TeamPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const me = await recruiterHere(locale, `/${locale}/employer/team`);
  const t = await getTranslations('employer.team');
  const { recruiters } = need(locale, await ask((await api()).GET('/api/employer/team')));
  const query = await searchParams;
  const changed = me.owner ? recruiters.find(({ id }) => id === one(query, 'change')) : undefined;
  return (
    <Main width="wide">
      <Done query={query} />
      <PageTitle title={t('title')} lead={me.owner ? t('lead') : t('leadOthers')} />
      <CardGrid>
        {recruiters.map((recruiter) => (
          <TeamCard key={recruiter.id} locale={locale} recruiter={recruiter} me={me} />
        ))}
      </CardGrid>
      {me.owner && (
        <Section id="person" title={changed ? t('change', { name: changed.name }) : t('addTitle')}>
          <RecruiterForm key={changed?.id} locale={locale} recruiter={changed} />
        </Section>
      )}
    </Main>
  );
}
