import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { writtenOpening } from '@/features/employer-openings/opening-input';
import { OpeningForm } from '@/features/employer-openings/opening-form';
import { OpeningObstacles, OpeningStatus } from '@/features/employer-openings/opening-state';
import { confirmAsStaff } from '@/features/interests/answer.actions';
import { StillOpen } from '@/features/interests/still-open';
import { PeopleForOpeningLink } from '@/features/matching/links';
import { OpeningSharing, SharedOpening } from '@/features/firms/opening-sharing';
import { DecideOpening } from '@/features/staff/decide-opening';
import { ForEmployer } from '@/features/staff/for-employer';
import { saveForEmployer } from '@/features/staff/opening.actions';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.openings.one');

export default async function OpeningPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const staff = await staffHere(locale, `/${locale}/staff/openings/${id}`);
  const t = await getTranslations('staff.openings');
  const poster = await getTranslations('searches.poster');
  const path = { params: { path: { id } } };
  const opening = need(locale, await ask((await api()).GET('/api/staff/openings/{id}', path)));
  const isOurs = staff.ohjaamos.some((ohjaamo) => ohjaamo.id === opening.ohjaamo.id);
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle title={opening.title || t('untitled')} lead={opening.employer.name}>
        <OpeningStatus {...opening} />
        {opening.status === 'published' && !opening.hidden && (
          <ButtonLink tone="ghost" href={`/${locale}/staff/openings/${id}/poster`}>
            {poster('make')}
          </ButtonLink>
        )}
      </PageTitle>
      <PeopleForOpeningLink locale={locale} openingId={id} />
      {isOurs ? (
        <>
          <OpeningSharing locale={locale} opening={opening} />
          <OpeningObstacles locale={locale} opening={opening} />
          <StillOpen locale={locale} opening={opening} confirm={confirmAsStaff.bind(null, locale, id)} />
          <DecideOpening locale={locale} opening={opening} />
          <OpeningForm
            key={opening.updatedAt}
            locale={locale}
            action={saveForEmployer.bind(null, locale, opening.ohjaamo.id)}
            id={id}
            employer={opening.employer.name}
            held={writtenOpening(opening)}
            before={<ForEmployer locale={locale} employerId={opening.employer.id} hidden={opening.hidden} />}
            save={t('save')}
          />
        </>
      ) : (
        <SharedOpening locale={locale} opening={opening} />
      )}
    </Main>
  );
}
