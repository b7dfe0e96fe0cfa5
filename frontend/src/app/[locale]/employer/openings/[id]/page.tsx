import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { NextTable } from '@/features/employer-events/next-table';
import { OpeningForm } from '@/features/employer-openings/opening-form';
import { OpeningObstacles, OpeningStatus } from '@/features/employer-openings/opening-state';
import { saveOpening } from '@/features/employer-openings/opening.actions';
import { writtenOpening } from '@/features/employer-openings/opening-input';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('employer.opening.one');

export default async function OpeningPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const { employerName } = await recruiterHere(locale, `/${locale}/employer/openings/${id}`);
  const t = await getTranslations('employer.opening');
  const poster = await getTranslations('searches.poster');
  const path = { params: { path: { id } } };
  const opening = need(locale, await ask((await api()).GET('/api/employer/openings/{id}', path)));
  const lead = opening.status === 'published' && opening.hidden ? 'hidden' : opening.status;
  const unsent = opening.status === 'draft' || opening.status === 'run_out';
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle title={opening.title || t('one')} lead={t(`stateLead.${lead}`)}>
        <OpeningStatus {...opening} />
        {opening.status === 'published' && !opening.hidden && (
          <ButtonLink tone="ghost" href={`/${locale}/employer/openings/${id}/poster`}>
            {poster('make')}
          </ButtonLink>
        )}
      </PageTitle>
      <OpeningObstacles locale={locale} opening={opening} />
      <OpeningForm
        key={opening.updatedAt}
        locale={locale}
        action={saveOpening.bind(null, locale)}
        id={id}
        employer={employerName}
        held={writtenOpening(opening)}
        send={unsent ? t('send') : undefined}
        save={unsent ? t('later') : t('saveChanges')}
        beside={<NextTable locale={locale} />}
      />
    </Main>
  );
}
