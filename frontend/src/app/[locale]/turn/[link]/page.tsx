import { api, ask } from '@/api/client';
import { TurnPage } from '@/features/turn/turn-page';
import { LinkGone } from '@/features/walk-in/link-gone';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('turn.pageTitle');

/** Opening the link changes nothing, whoever opens it: every deed on the page is a button. */
export default async function Page({ params, searchParams }: PageProps<{ link: string }>) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const call = { params: { path: { link } } };
  const { data, problem } = await ask((await api()).GET('/api/my-turns/{link}', call));
  if (problem) return <LinkGone locale={locale} problem={problem} of="turn" />;
  return <TurnPage locale={locale} link={link} view={data} query={await searchParams} />;
}
