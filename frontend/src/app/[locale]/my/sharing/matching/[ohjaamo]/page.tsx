import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { SharePage } from '@/features/people/share-page';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('matching.consent.title');

export default async function Page({ params }: PageProps<{ ohjaamo: string }>) {
  const locale = await enterLocale(params);
  const { ohjaamo: ohjaamoId } = await params;
  const client = await api();
  const { mayShareWith } = need(locale, await ask(client.GET('/api/my/consents')));
  const mine = need(locale, await ask(client.GET('/api/my/card')));
  const { name } = mayShareWith.ohjaamos.find(({ id }) => id === ohjaamoId) ?? notFound();
  return <SharePage locale={locale} mine={mine} name={name} whom={{ kind: 'ohjaamo_matching', ohjaamoId }} />;
}
