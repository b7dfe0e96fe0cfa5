import { NextIntlClientProvider } from 'next-intl';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { StaffRoom } from '@/features/room/staff/staff-room';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { messages } from '@/i18n/messages';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('room.title');

export default async function RoomPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}/room`;
  await staffHere(locale, here);
  const path = { params: { path: { id } } };
  const room = need(locale, await ask((await api()).GET('/api/staff/events/{id}/room', path)), here);
  const { event } = room;
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  const { room: roomTexts, rounds, problems } = messages[locale];
  return (
    <main id="content" tabIndex={-1}>
      <NextIntlClientProvider
        locale={locale}
        timeZone={event.timeZone}
        messages={{ room: roomTexts, rounds: { timer: rounds.timer }, problems }}
      >
        <StaffRoom
          locale={locale}
          initial={room}
          lead={`${when} · ${event.place.name}`}
          refusedCode={one(await searchParams, 'refused')}
        />
      </NextIntlClientProvider>
    </main>
  );
}
