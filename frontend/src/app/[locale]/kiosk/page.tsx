import { api, ask, type Problem } from '@/api/client';
import { KioskPage } from '@/features/kiosk/kiosk-page';
import { Pairing } from '@/features/screens/pairing';
import { ScreenFrame } from '@/features/screens/screen-frame';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('kiosk.title');

export default async function Page({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const client = await api();
  const [today, rooms] = await Promise.all([
    ask(client.GET('/api/kiosk/today')),
    ask(client.GET('/api/kiosk/rooms')),
  ]);
  const problem = today.problem ?? rooms.problem;
  if (today.data && rooms.data)
    return (
      <KioskPage locale={locale} today={today.data} rooms={rooms.data.rooms} query={await searchParams} />
    );
  return (
    <ScreenFrame locale={locale} kind="kiosk">
      <Pairing locale={locale} kind="kiosk" problem={problem as Problem} />
    </ScreenFrame>
  );
}
