import { api, ask } from '@/api/client';
import { LinkGone } from '@/features/walk-in/link-gone';
import { WallPage } from '@/features/walk-in/wall-page';
import { titled } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string; link: string }>;
}

export const generateMetadata = titled('walkIn.hereTitle');

export default async function WalkInPage({ params }: Props) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const { data, problem } = await ask((await api()).GET('/api/walls/{link}', { params: { path: { link } } }));
  if (problem) return <LinkGone locale={locale} problem={problem} of="walkIn" />;
  return <WallPage locale={locale} link={link} room={data} />;
}
