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
  const client = await api();
  const { data, problem } = await ask(client.GET('/api/my'));
  if (data) {
    const sharing = await ask(client.GET('/api/my/consents'));
    return <MyPage locale={locale} my={data} sharing={sharing.data} />;
  }
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
