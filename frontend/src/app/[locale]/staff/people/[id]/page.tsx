import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { InterestsOfPerson } from '@/features/interests/interests-of-person';
import { OpeningsOfPersonLink } from '@/features/matching/links';
import { NoteForm } from '@/features/people/note-form';
import { PersonCard, PersonFacts, PersonRegistrations } from '@/features/people/person-facts';
import { PersonNotes } from '@/features/people/person-notes';
import { ProposalsOfPerson } from '@/features/proposals/proposals-of-person';
import { PersonPlacements } from '@/features/placements/person-placements';
import { PersonReferrals } from '@/features/referrals/person-referrals';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Notice } from '@/ui/notice';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('people.personTitle');

const deeds = ['noted', 'corrected', 'removed', 'confirmed'] as const;

export default async function PersonPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/people/${id}`;
  await staffHere(locale, here);
  const t = await getTranslations('people');
  const query = await searchParams;
  const done = deeds.find((deed) => deed === one(query, 'done'));
  const path = { params: { path: { id } } };
  const person = need(locale, await ask((await api()).GET('/api/staff/people/{id}', path)), here);
  return (
    <Main width="wide">
      {done && <Notice tone="success" live title={t(`done.${done}`)} />}
      <PageTitle title={person.firstName} />
      <Columns
        aside={
          <>
            <PersonFacts locale={locale} person={person} />
            <PersonCard locale={locale} person={person} />
          </>
        }
      >
        <PersonPlacements locale={locale} personId={id} />
        <PersonNotes locale={locale} person={person} />
        <NoteForm locale={locale} person={person} />
        <OpeningsOfPersonLink locale={locale} personId={id} />
        <InterestsOfPerson locale={locale} personId={id} />
        <ProposalsOfPerson locale={locale} personId={id} />
        <PersonReferrals locale={locale} personId={id} />
        <PersonRegistrations locale={locale} person={person} />
      </Columns>
    </Main>
  );
}
