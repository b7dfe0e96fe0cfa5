import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { SharedCardsTable } from '@/features/people/shared-cards-table';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('cards.employer.title');

export default async function CardsPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/employer/cards`;
  await recruiterHere(locale, here);
  const t = await getTranslations('cards.employer');
  const suggested = await getTranslations('proposals.employer');
  const answer = await ask((await api()).GET('/api/employer/shared-cards'));
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      <p>
        <a href={`/${locale}/employer/proposals`}>{suggested('link')}</a>
      </p>
      <SharedCardsTable locale={locale} shared={need(locale, answer)} />
    </Main>
  );
}
