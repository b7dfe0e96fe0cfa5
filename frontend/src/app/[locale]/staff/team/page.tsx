import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ChangeMember } from '@/features/team/change-member';
import { InviteForm } from '@/features/team/invite-form';
import { TeamTable } from '@/features/team/team-table';
import { Done } from '@/features/work/done';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';

export const generateMetadata = titled('team.title');

export default async function StaffTeamPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  await staffHere(locale, `/${locale}/staff/team`);
  const t = await getTranslations('team');
  const answer = await ask((await api()).GET('/api/staff/team'));
  if (answer.problem?.code === 'not_allowed')
    return (
      <Narrow>
        <EmptyState level={1} title={t('alone')} text={t('aloneText')} />
      </Narrow>
    );
  const { members, places } = need(locale, answer);
  const query = await searchParams;
  const changed = members.find(({ id, mayEnd }) => mayEnd && id === one(query, 'change'));
  return (
    <Main width="wide">
      <Done query={query} />
      <PageTitle title={t('title')} lead={t('lead')} />
      <TeamTable locale={locale} members={members} />
      <Section id="person" title={changed ? t('changeOne', { name: changed.name }) : t('invite')}>
        {changed ? (
          <ChangeMember key={changed.id} locale={locale} member={changed} />
        ) : (
          <InviteForm locale={locale} places={places} />
        )}
      </Section>
    </Main>
  );
}
