import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { MyPage } from '@/features/my/my-page';
import { SignedOut } from '@/features/my/signed-out';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('my');
  return { title: t('pageTitle') };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { data, problem } = await ask((await api()).GET('/api/my'));
  if (data) return <MyPage locale={locale} my={data} />;
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
