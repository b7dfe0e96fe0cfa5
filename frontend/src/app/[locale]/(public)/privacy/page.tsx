import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Ohjaamos } from '@/features/about/ohjaamos';
import { askNotice } from '@/features/data/data.queries';
import { Stored } from '@/features/data/stored';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle, Section } from '@/ui/page';

interface Props {
  params: Promise<{ locale: string }>;
}

const before = ['own', 'anonymous', 'under18', 'hidden'] as const;
const after = ['link', 'cookies', 'rights'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations('about.privacy');
  return { title: t('title'), alternates: canonical(locale, '/privacy') };
}

/** What we store stands in the API, beside the tables it is true of; see docs/data-protection.md. */
export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations('about.privacy');
  const { data } = await askNotice();
  return (
    <Main>
      <PageTitle title={t('title')} lead={t('lead')} />
      {before.map((section) => (
        <Section key={section} title={t(`${section}.title`)}>
          <p>{t(`${section}.text`)}</p>
          {section === 'own' && (
            <p>
              <ButtonLink href={`/${locale}/my/data`}>{t('own.button')}</ButtonLink>
            </p>
          )}
        </Section>
      ))}
      <Stored locale={locale} purposes={data?.purposes ?? []} />
      {after.map((section) => (
        <Section key={section} title={t(`${section}.title`)}>
          <p>{t(`${section}.text`)}</p>
        </Section>
      ))}
      <Ohjaamos />
    </Main>
  );
}
