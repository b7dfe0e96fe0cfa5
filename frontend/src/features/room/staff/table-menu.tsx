'use client';

import { say } from '@/features/work/say';
import type { RoomTable, StaffDeed } from '../room.types';
import { mayBeEmpty } from '../rounds/may-be-empty';
import { Menu, MenuChoices, MenuDeed } from './menu';
import { LateTable } from './late-table';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { ticketOf } from './standing';

/** How many of a table's line can be called by hand from its menu; the rest are found in the queue. */
const MOST_PICKED = 4;

/** Everything but the main deed that can be done at a table as it stands. */
export function TableMenu(props: { table: RoomTable; words: RoomWords; tabIndex?: number }) {
  const { table, words, tabIndex } = props;
  const { room, now, tap, walkIn, locale } = useInRoom();
  const { t } = words;
  const { turn, keptFor, isOpen, id: tableId } = table;
  const deed = (asked: StaffDeed, word: string, shortcut?: string) => (
    <MenuDeed onDo={() => tap(asked)} shortcut={shortcut}>
      {word}
    </MenuDeed>
  );
  const isCalled = turn && turn.state !== 'meeting';
  const others = room.tables.filter((other) => other.id !== tableId);
  const picks = turn || !isOpen ? [] : table.next.slice(keptFor ? 0 : 1, MOST_PICKED + (keptFor ? 0 : 1));
  return (
    <Menu label={t('moreFor', { number: table.number, name: say(table.name, locale) })} tabIndex={tabIndex}>
      {turn?.state === 'called' && deed({ do: 'recall', turnId: turn.id }, t('deed.recall'))}
      {isCalled && deed({ do: 'miss', turnId: turn.id }, t('deed.miss'), 'N')}
      {turn?.state === 'meeting' && deed({ do: 'extend', turnId: turn.id }, t('deed.extend'), 'A')}
      {turn &&
        mayBeEmpty(room.rounds, turn, now) &&
        deed({ do: 'absent', turnId: turn.id }, t('rounds.nobody'), 'N')}
      {isCalled && deed({ do: 'hold', ticketId: turn.ticketId }, t('deed.hold'))}
      {!turn && isOpen && keptFor && (
        <>
          {deed(
            { do: 'check_in', registrationId: keptFor.registrationId },
            t('deed.check_in', { who: nameOf(keptFor) }),
          )}
          {Date.parse(keptFor.startsAt) <= Date.parse(room.madeAt) &&
            deed({ do: 'no_show', meetingId: keptFor.meetingId }, t('deed.no_show'), 'N')}
        </>
      )}
      {isOpen
        ? deed({ do: 'close_table', tableId }, t(turn ? 'deed.close_after' : 'deed.close_table'), 'B')
        : deed({ do: 'open_table', tableId }, t('deed.open_table'), 'B')}
      <MenuDeed onDo={() => walkIn([`table:${tableId}`])}>{t('deed.walk_in')}</MenuDeed>
      <MenuChoices
        title={t('callInstead')}
        choices={picks.flatMap((ticketId) => {
          const ticket = ticketOf(room, ticketId);
          if (!ticket) return [];
          const name = words.who(ticket);
          return [{ key: ticketId, label: name, name, onDo: () => tap({ do: 'call', tableId, ticketId }) }];
        })}
      />
      {turn && (
        <MenuChoices
          title={t('handOver')}
          choices={others.map((other) => ({
            key: other.id,
            label: other.number,
            name: t('toTable', { number: other.number, name: say(other.name, locale) }),
            onDo: () => tap({ do: 'hand_over', ticketId: turn.ticketId, tableId: other.id }),
          }))}
        />
      )}
      <LateTable table={table} words={words} />
    </Menu>
  );

  function nameOf({ registrationId }: { registrationId: string }) {
    return words.awaitedName(room.expected.find((person) => person.registrationId === registrationId));
  }
}
