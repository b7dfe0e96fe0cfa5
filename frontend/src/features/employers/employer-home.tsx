import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, CardGrid, CardLink, Stack } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';
import { EveningCard } from '../employer-events/evening-card';
import { TablesNow, WhomWeMet } from '../table-room/our-rooms';
import { InterestsWaiting } from '../interests/answering';
import { LogoCard } from './logo-card';
import { Columns } from '../work/columns';
import { Done } from '../work/done';
import { need } from '../work/need';
import { Numbers } from '../work/numbers';
import type { Query } from '../work/page';
import { dayText } from '../work/say';

/** What comes next for us: our tables, openings that run out, and how many stand in which state. */
export async function EmployerHome({ locale, query }: { locale: Locale; query: Query }) {
  const t = await getTranslations('employer.home');
  const home = need(locale, await ask((await api()).GET('/api/employer')));
  const { openings } = home;
  const list = `/${locale}/employer/openings`;
  return (
    <Main width="wide">
      <Done query={query} />
      <PageTitle title={t('title', { name: home.me.name.split(' ')[0] ?? '' })} lead={t('lead')}>
        <ButtonLink href={`${list}/new`}>{t('newOpening')}</ButtonLink>
        <ButtonLink tone="ghost" href={`/${locale}/employer/events`}>
          {t('takeTable')}
        </ButtonLink>
      </PageTitle>
      <TablesNow locale={locale} />
      <Numbers
        facts={[
          { number: home.coming.length, word: t('evenings'), href: `/${locale}/employer/events` },
          { number: openings.published, word: t('published'), href: list, tone: 'mint' },
          {
            number: openings.waiting,
            word: t('waiting'),
            href: list,
            ...(openings.waiting > 0 && { tone: 'sun' as const }),
          },
          { number: openings.draft + openings.paused, word: t('resting'), href: list },
        ]}
      />
      <Columns
        aside={
          <>
            <InterestsWaiting locale={locale} />
            <RunningOut locale={locale} openings={home.runningOut} />
            <LogoCard locale={locale} logo={home.employer.logo} />
          </>
        }
      >
        <Section title={t('next')}>
          {home.coming.length === 0 ? (
            <EmptyState level={3} title={t('noEvenings')} text={t('noEveningsText')}>
              <ButtonLink href={`/${locale}/employer/events`}>{t('seeEvenings')}</ButtonLink>
            </EmptyState>
          ) : (
            <CardGrid>
              {home.coming.map((evening) => (
                <EveningCard key={evening.event.id} locale={locale} evening={evening} />
              ))}
            </CardGrid>
          )}
        </Section>
        <WhomWeMet locale={locale} />
      </Columns>
    </Main>
  );
}

async function RunningOut(props: { locale: Locale; openings: components['schemas']['OpeningCard'][] }) {
  const { locale, openings } = props;
  const t = await getTranslations('employer.home');
  return (
    <Section title={t('runningOut')}>
      {openings.length === 0 ? (
        <Card ground="mist">
          <p>{t('nothingRunsOut')}</p>
        </Card>
      ) : (
        <Stack gap="small">
          {openings.map(({ id, title, closesOn }) => (
            <Card key={id}>
              <h3>
                <CardLink href={`/${locale}/employer/openings/${id}`}>{title}</CardLink>
              </h3>
              {closesOn && <p>{t('closesOn', { day: dayText(closesOn, locale) })}</p>}
            </Card>
          ))}
        </Stack>
      )}
    </Section>
  );
}
