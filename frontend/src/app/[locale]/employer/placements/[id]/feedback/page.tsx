import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { giveAsFirm } from '@/features/agreements/employer.actions';
import { FeedbackForm, isFeedbackTime } from '@/features/agreements/feedback';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('agreements.feedbackTitle');

export default async function Page({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/placements/${id}/feedback`;
  await recruiterHere(locale, here);
  const t = await getTranslations('agreements');
  const path = { params: { path: { id } } };
  const answer = await ask((await api()).GET('/api/employer/placements/{id}/agreement', path));
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  const view = need(locale, answer, here);
  const given = view.agreement?.feedback.find(({ party }) => party === 'organiser');
  return (
    <Narrow>
      <PageTitle title={t('feedbackTitle')} lead={t('feedback.lead')} />
      {isFeedbackTime(view) ? (
        <FeedbackForm locale={locale} action={giveAsFirm.bind(null, locale, id)} given={given} />
      ) : (
        <EmptyState title={t('feedback.early')}>
          <ButtonLink href={`/${locale}/employer/placements/${id}`}>{t('feedback.back')}</ButtonLink>
        </EmptyState>
      )}
    </Narrow>
  );
}
