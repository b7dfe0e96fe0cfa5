import { api, ask } from '@/api/client';
import { LinkGone, StillOpenPage } from '@/features/interests/still-open-page';
import { titled } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string; link: string }>;
}

export const generateMetadata = titled('interests.fresh.pageTitle');

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const { data, problem } = await ask(
    (await api()).GET('/api/still-open/{link}', { params: { path: { link } } }),
  );
  if (problem) return <LinkGone locale={locale} problem={problem} />;
  return <StillOpenPage locale={locale} link={link} asked={data} />;
}
