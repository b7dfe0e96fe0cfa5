import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { FirmInterests } from '@/features/interests/firm-interests';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('interests.firm.title');

export default async function InterestsPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/employer/interests`;
  await recruiterHere(locale, here);
  const t = await getTranslations('interests.firm');
  const answer = await ask((await api()).GET('/api/employer/interests'));
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      <FirmInterests
        locale={locale}
        seen={need(locale, answer)}
        answered={one(await searchParams, 'answered')}
      />
    </Main>
  );
}
