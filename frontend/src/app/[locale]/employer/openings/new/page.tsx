import { getTranslations } from 'next-intl/server';
import { recruiterHere } from '@/features/accounts/session';
import { NextTable } from '@/features/employer-events/next-table';
import { OpeningForm } from '@/features/employer-openings/opening-form';
import { saveOpening } from '@/features/employer-openings/opening.actions';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('employer.opening.new');

export default async function NewOpeningPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const { employerName } = await recruiterHere(locale, `/${locale}/employer/openings/new`);
  const t = await getTranslations('employer.opening');
  return (
    <Main width="wide">
      <PageTitle title={t('new')} lead={t('newLead')} />
      <OpeningForm
        locale={locale}
        action={saveOpening.bind(null, locale)}
        id={crypto.randomUUID()}
        employer={employerName}
        held={{ places: ['1'] }}
        send={t('send')}
        save={t('later')}
        beside={<NextTable locale={locale} />}
      />
    </Main>
  );
}
