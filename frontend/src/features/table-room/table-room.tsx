import { randomUUID } from 'node:crypto';
import { NextIntlClientProvider } from 'next-intl';
import { api, ask } from '@/api/client';
import { messages } from '@/i18n/messages';
import type { Locale } from '@/i18n/locales';
import { formatWhen } from '@/ui/time';
import { WhileShared } from '../people/shared-cards.client';
import { CardHere } from './card-here';
import { TableFrame } from './table-frame';
import { TableLive } from './table.client';
import { doAtTable, sayHowItWent, undoAtTable } from './table.actions';
import type { DeedName, TableRoom } from './table.types';

const deeds: DeedName[] = [
  'call',
  'recall',
  'start',
  'extend',
  'finish',
  'miss',
  'absent',
  'hand_over',
  'open_table',
  'close_table',
];

/** Our table at an event: what the page brings, and the leaf that keeps it new. */
export async function TableRoomPage(props: { locale: Locale; room: TableRoom; refused: string | undefined }) {
  const { locale, room, refused } = props;
  const { event, turn } = room;
  const consentId = turn?.consentId ?? null;
  const { table, rounds, problems } = messages[locale];
  const texts = { table, rounds: { timer: rounds.timer }, problems };
  return (
    <TableFrame locale={locale} room={room} refused={refused}>
      {!consentId && <WhileShared />}
      <NextIntlClientProvider locale={locale} messages={texts}>
        <TableLive
          locale={locale}
          initial={room}
          posting={{
            deed: doAtTable.bind(null, locale, event.id),
            undo: undoAtTable.bind(null, locale, event.id),
            say: sayHowItWent.bind(null, locale, event.id),
            ids: Object.fromEntries(deeds.map((deed) => [deed, randomUUID()])) as Record<DeedName, string>,
          }}
          card={consentId && <CardHere locale={locale} consentId={consentId} eventId={event.id} />}
          cardOf={consentId}
          when={formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}
        />
      </NextIntlClientProvider>
    </TableFrame>
  );
}

/** Asked once by the page. */
export const askTable = async (id: string) =>
  ask((await api()).GET('/api/employer/events/{id}/room', { params: { path: { id } } }));
