import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { Interest } from '@/features/rotation/interest';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('rotation.interest.pageTitle');

export default async function PeoplePage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/events/${id}/people`;
  await recruiterHere(locale, here);
  const t = await getTranslations('rotation.interest');
  const path = { params: { path: { id } } };
  const answer = await ask((await api()).GET('/api/employer/events/{id}/interest', path));
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  const interest = need(locale, answer);
  const { event } = interest;
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  return (
    <Main width="wide">
      <p>
        <a href={`/${locale}/employer/events/${id}`}>← {t('back')}</a>
      </p>
      <PageTitle title={t('pageTitle')} lead={`${say(event.title, locale)}, ${when}`} />
      <Interest locale={locale} interest={interest} />
    </Main>
  );
}
