import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { FirmKeeper } from '@/features/firms/firm-keeper';
import { FirmEvenings, FirmOpenings } from '@/features/firms/firm-openings';
import { DoNotCall, PauseForm } from '@/features/firms/firm-pause';
import { FirmPeople } from '@/features/firms/firm-people';
import { FirmPromises } from '@/features/firms/firm-promises';
import { FirmTimeline } from '@/features/firms/firm-timeline';
import { firmPath } from '@/features/firms/firms.types';
import { ForgetDraft } from '@/features/firms/keep-draft';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('firms.title');

const deeds = [
  'added',
  'entered',
  'kept',
  'paused',
  'resumed',
  'contact',
  'contactGone',
  'promised',
  'settled',
] as const;

export default async function FirmPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = firmPath(locale, id);
  const staff = await staffHere(locale, here);
  const t = await getTranslations('firms');
  const query = await searchParams;
  const done = deeds.find((deed) => deed === one(query, 'done'));
  const path = { params: { path: { id } } };
  const firm = need(locale, await ask((await api()).GET('/api/staff/firms/{id}', path)), here);
  const ohjaamo = await currentOhjaamo(staff);
  return (
    <Main width="wide">
      {done && <Notice tone="success" live title={t(`done.${done}`)} />}
      {done === 'entered' && <ForgetDraft name={id} />}
      <PageTitle title={firm.name} lead={`${firm.businessId} · ${t(`status.${firm.status}`)}`}>
        <ButtonLink href={`${here}/visit`}>{t('write')}</ButtonLink>
      </PageTitle>
      <DoNotCall locale={locale} firm={firm} />
      <Columns
        aside={
          <>
            {ohjaamo && <FirmKeeper locale={locale} firm={firm} staff={staff} ohjaamoId={ohjaamo.id} />}
            <PauseForm locale={locale} firm={firm} />
            <FirmPeople locale={locale} firm={firm} />
          </>
        }
      >
        {ohjaamo && <FirmPromises locale={locale} firm={firm} ohjaamoId={ohjaamo.id} />}
        <FirmTimeline locale={locale} firm={firm} />
        <FirmOpenings locale={locale} firm={firm} />
        <FirmEvenings locale={locale} firm={firm} />
      </Columns>
      <p>{t('regional')}</p>
    </Main>
  );
}
