import { getTranslations } from 'next-intl/server';
import { JoinForm } from '@/features/employers/join-form';
import { signInPath } from '@/features/accounts/paths';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Card } from '@/ui/card';
import { Steps } from '@/ui/lists';
import { Main, PageTitle, WithAside } from '@/ui/page';

export const generateMetadata = titled('employer.join.title');

export default async function JoinPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('employer.join');
  const aside = (
    <Card ground="mist" as="section">
      <h2>{t('nextTitle')}</h2>
      <Steps items={[{ text: t('next1') }, { text: t('next2') }, { text: t('next3') }]} />
      <p>
        {t('already')} <a href={signInPath(locale, `/${locale}/employer`)}>{t('signIn')}</a>
      </p>
    </Card>
  );
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')} />
      <WithAside aside={aside}>
        <JoinForm locale={locale} />
      </WithAside>
    </Main>
  );
}
