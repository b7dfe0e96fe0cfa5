import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { OpeningForm } from '@/features/employer-openings/opening-form';
import { ForEmployer } from '@/features/staff/for-employer';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { saveForEmployer } from '@/features/staff/opening.actions';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.openings.newHidden');

export default async function NewOpeningPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/openings/new`);
  const t = await getTranslations('staff.openings');
  const ohjaamo = await currentOhjaamo(staff);
  if (!ohjaamo) return <NoOhjaamo />;
  return (
    <Main width="wide">
      <PageTitle title={t('newHidden')} lead={t('newHiddenLead')} />
      <OpeningForm
        locale={locale}
        action={saveForEmployer.bind(null, locale, ohjaamo.id)}
        id={crypto.randomUUID()}
        employer=""
        held={{ places: ['1'] }}
        before={<ForEmployer locale={locale} hidden />}
        save={t('save')}
      />
    </Main>
  );
}
