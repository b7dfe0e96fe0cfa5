import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { LinkGone } from '@/features/my/link-gone';
import { SearchCard } from '@/features/searches/search-card';
import { enterLocale } from '@/i18n/enter';
import { Main } from '@/ui/page';

interface Props {
  params: Promise<{ locale: string; link: string }>;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('searches');
  return { title: t('mine'), robots: { index: false }, referrer: 'no-referrer' };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const path = { params: { path: { link } } };
  const { data, problem } = await ask((await api()).GET('/api/saved-searches/{link}', path));
  if (problem) return <LinkGone locale={locale} problem={problem} />;
  return (
    <Main>
      <SearchCard locale={locale} search={data} level={1} />
    </Main>
  );
}
