import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('data.deleted');
  return { title: t('title') };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations('data.deleted');
  return (
    <Main>
      <EmptyState level={1} title={t('title')} text={t('text')}>
        <ButtonLink href={`/${locale}`}>{t('home')}</ButtonLink>
      </EmptyState>
    </Main>
  );
}
