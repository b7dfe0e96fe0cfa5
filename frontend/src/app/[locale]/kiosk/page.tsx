import { api, ask } from '@/api/client';
import { Kiosk } from '@/features/screens/kiosk';
import { Pairing } from '@/features/screens/pairing';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('screens.kiosk.title');

export default async function KioskPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const { data, problem } = await ask((await api()).GET('/api/kiosk/today'));
  if (problem) return <Pairing locale={locale} kind="kiosk" problem={problem} />;
  return <Kiosk locale={locale} today={data} query={await searchParams} />;
}
