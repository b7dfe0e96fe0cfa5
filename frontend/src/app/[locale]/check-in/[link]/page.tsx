import { api, ask } from '@/api/client';
import { LinkGone } from '@/features/my/link-gone';
import { CheckInPage } from '@/features/support/check-in-page';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('support.pageTitle');

/** Opening the link answers nothing, whoever opens it: every face is a button. */
export default async function Page({ params }: PageProps<{ link: string }>) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const call = { params: { path: { link } } };
  const { data, problem } = await ask((await api()).GET('/api/check-ins/{link}', call));
  if (problem) return <LinkGone locale={locale} problem={problem} />;
  return <CheckInPage locale={locale} link={link} view={data} />;
}
