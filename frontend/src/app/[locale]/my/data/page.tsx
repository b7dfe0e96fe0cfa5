import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { askConsents, askMyData } from '@/features/data/data.queries';
import { MyDataPage } from '@/features/data/my-data-page';
import { need } from '@/features/work/need';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('data');
  return { title: t('title') };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const here = `/${locale}/my/data`;
  const mine = need(locale, await askMyData(), here);
  const { consents } = need(locale, await askConsents(), here);
  return <MyDataPage locale={locale} mine={mine} consents={consents} />;
}
