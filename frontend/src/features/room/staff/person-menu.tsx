'use client';

import { say } from '@/features/work/say';
import type { RoomTicket, StaffDeed } from '../room.types';
import { Menu, MenuChoices, MenuDeed } from './menu';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { freeTablesFor } from './standing';

/** What can be done for somebody with a ticket, as they stand now. */
export function PersonMenu({ ticket, words }: { ticket: RoomTicket; words: RoomWords }) {
  const { room, tap, locale } = useInRoom();
  const { t } = words;
  const { id: ticketId, journey } = ticket;
  const stands = ['waiting', 'coming', 'out', 'on_hold'].includes(journey);
  const deed = (name: 'step_out' | 'come_back' | 'hold' | 'release' | 'leave') => (
    <MenuDeed onDo={() => tap({ do: name, ticketId })}>{t(`deed.${name}`)}</MenuDeed>
  );
  return (
    <Menu label={t('moreForPerson', { who: words.who(ticket) })}>
      {stands && (
        <MenuChoices
          title={t('callTo')}
          choices={freeTablesFor(room, ticketId).map((table) => ({
            key: table.id,
            label: table.number,
            name: t('callToTable', { number: table.number, name: say(table.name, locale) }),
            onDo: () => tap({ do: 'call', tableId: table.id, ticketId }),
          }))}
        />
      )}
      {journey === 'coming' && (
        <MenuDeed onDo={() => tap({ do: 'come_back', ticketId })}>{t('deed.is_here')}</MenuDeed>
      )}
      {journey === 'waiting' && deed('step_out')}
      {journey === 'out' && deed('come_back')}
      {stands && journey !== 'on_hold' && deed('hold')}
      {journey === 'on_hold' && deed('release')}
      {journey === 'left' ? (
        <MenuDeed onDo={() => tap({ do: 'release', ticketId })}>{t('deed.take_back')}</MenuDeed>
      ) : (
        deed('leave')
      )}
      {journey !== 'left' && (
        <>
          <MenuChoices title={t('wishes')} choices={room.lines.map(({ line }) => wish(line))} />
          <MenuChoices
            title={t('handOver')}
            choices={room.tables.map((table) => ({
              key: table.id,
              label: table.number,
              name: t('toTable', { number: table.number, name: say(table.name, locale) }),
              onDo: () => tap({ do: 'hand_over', ticketId, tableId: table.id }),
            }))}
          />
        </>
      )}
    </Menu>
  );

  function wish(line: string) {
    const isOn = ticket.lines.some((one) => one.line === line && one.state === 'open');
    const asked: StaffDeed = { do: isOn ? 'drop' : 'join', ticketId, line };
    const table = line.startsWith('table:') ? words.number(line.slice(6)) : words.line(line);
    return { key: line, label: table, name: words.line(line), isOn, onDo: () => tap(asked) };
  }
}
