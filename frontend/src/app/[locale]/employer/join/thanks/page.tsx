import { getTranslations } from 'next-intl/server';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Steps } from '@/ui/lists';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('employer.thanks.title');

export default async function ThanksPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('employer.thanks');
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Card ground="mint" as="section">
        <h2>{t('nextTitle')}</h2>
        <Steps items={[{ text: t('next1') }, { text: t('next2') }, { text: t('next3') }]} />
      </Card>
      <div>
        <ButtonLink href={`/${locale}`}>{t('lookAround')}</ButtonLink>
      </div>
    </Narrow>
  );
}
