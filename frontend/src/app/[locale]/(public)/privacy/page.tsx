import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Ohjaamos } from '@/features/about/ohjaamos';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle, Section } from '@/ui/page';

interface Props {
  params: Promise<{ locale: string }>;
}

const sections = ['what', 'who', 'why', 'link', 'cookies', 'rights'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations('about.privacy');
  return { title: t('title'), alternates: canonical(locale, '/privacy') };
}

export default async function Page({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('about.privacy');
  return (
    <Main>
      <PageTitle title={t('title')} lead={t('lead')} />
      {sections.map((section) => (
        <Section key={section} title={t(`${section}.title`)}>
          <p>{t(`${section}.text`)}</p>
        </Section>
      ))}
      <Ohjaamos />
    </Main>
  );
}
