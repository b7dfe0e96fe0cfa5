import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { OpeningCard } from '@/features/employer-openings/opening-card';
import { openingGroups } from '@/features/employer-openings/opening-groups';
import { catalogue, namesOf } from '@/features/work/catalogue';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { CardGrid } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';

export const generateMetadata = titled('employer.openings.title');

export default async function OpeningsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  await recruiterHere(locale, `/${locale}/employer/openings`);
  const t = await getTranslations('employer.openings');
  const { openings } = need(locale, await ask((await api()).GET('/api/employer/openings')));
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  const groups = openingGroups(openings);
  const newOpening = <ButtonLink href={`/${locale}/employer/openings/new`}>{t('new')}</ButtonLink>;
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle title={t('title')} lead={t('lead')}>
        {openings.length > 0 && newOpening}
        <ButtonLink tone="ghost" href={`/${locale}/employer/openings/import`}>
          {(await getTranslations('imports'))('link')}
        </ButtonLink>
      </PageTitle>
      {openings.length === 0 && (
        <EmptyState title={t('none')} text={t('noneText')}>
          {newOpening}
        </EmptyState>
      )}
      {groups.map(({ group, openings: here }) => (
        <Section key={group} title={t(`group.${group}`)}>
          <CardGrid>
            {here.map((opening) => (
              <OpeningCard
                key={opening.id}
                locale={locale}
                opening={opening}
                kind={kinds.get(opening.kind) ?? opening.kind}
              />
            ))}
          </CardGrid>
        </Section>
      ))}
    </Main>
  );
}
