import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { FindPerson } from '@/features/people/find-person';
import { meetsPeopleAt } from '@/features/people/meets-people';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('people.title');

export default async function PeoplePage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/people`);
  const t = await getTranslations('people');
  const ohjaamo = await currentOhjaamo(staff);
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      {ohjaamo && meetsPeopleAt(staff, ohjaamo.id) ? (
        <FindPerson locale={locale} ohjaamoId={ohjaamo.id} q={one(await searchParams, 'q')} />
      ) : (
        <EmptyState title={t('notHere')} text={t('notHereText')} />
      )}
    </Main>
  );
}
