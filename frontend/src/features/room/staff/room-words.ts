import { useTranslations } from 'next-intl';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { clock } from '../clock';
import type {
  DoneDeed,
  ExpectedPerson,
  Room,
  RoomRounds,
  RoomTicket,
  RoundChange,
  StaffDeed,
  WaitRange,
} from '../room.types';
import type { Tap } from '../taps';
import { isRoundDeed } from './rounds';
import { expectedOf, ticketOf } from './standing';

/** Names, lines, waits and deeds of a room as sentences of the reader's language. */
export function useRoomWords(room: Room, locale: Locale) {
  const t = useTranslations('room');
  const { timeZone } = room.event;
  const time = (instant: string | number) => clock(instant, timeZone);
  const number = (tableId: string | null | undefined) =>
    room.tables.find(({ id }) => id === tableId)?.number ?? '?';

  const who = (ticket: RoomTicket | undefined): string => {
    if (!ticket) return t('somebody');
    if (ticket.shown && ticket.shown !== String(ticket.number)) return ticket.shown;
    return ticket.number ? t('number', { number: ticket.number }) : t('newcomer');
  };
  const awaitedName = (person: ExpectedPerson | undefined) =>
    person?.firstName || person?.code || t('somebody');

  /** A line as a chip says it: a table by number and name, another by what it leads to. */
  const line = (key: string): string => {
    const [kind = '', id = ''] = key.split(':');
    if (kind === 'any') return t('anyTable');
    const table = room.tables.find((one) => one.id === id);
    if (kind === 'table')
      return table ? `${table.number} ${say(table.name, locale)}` : t('table', { number: '?' });
    if (kind === 'language') return new Intl.DisplayNames([locale], { type: 'language' }).of(id) ?? id;
    const leads = room.lines.find((one) => one.line === key)?.tables.map((one) => one.number) ?? [];
    return t('tables', { numbers: leads.join(', ') });
  };

  /** Several lines in a few words: tables by their numbers, in order. */
  const lines = (keys: string[]): string => {
    const numbers = room.tables.filter(({ id }) => keys.includes(`table:${id}`)).map((table) => table.number);
    const others = keys.filter((key) => !key.startsWith('table:')).map(line);
    return [...(numbers.length > 0 ? [t('tables', { numbers: numbers.join(', ') })] : []), ...others].join(
      ', ',
    );
  };

  const wait = (range: WaitRange | null | undefined): string | null => {
    if (!range) return null;
    if (range.to === 0) return t('waitNone');
    return range.from === range.to
      ? t('waitAbout', { to: range.to })
      : t('wait', { from: range.from, to: range.to });
  };

  /** What was done, in one sentence; the same words for the API's names of deeds and for staff's. */
  const did = (deed: string, about: { who?: string; table?: number | string }): string => {
    const key = deed as Parameters<typeof t.has>[0];
    const known = `did.${key}` as 'did.call';
    return t.has(known)
      ? t(known, { who: about.who ?? t('somebody'), table: about.table ?? '?' })
      : t('did.other');
  };

  /** One of the last deeds. Who was marked as missing has no ticket, but is still awaited. */
  const didDone = ({ deed, ticketId, tableId }: DoneDeed): string => {
    const ticket = ticketOf(room, ticketId);
    const missing = room.expected.find(
      ({ meeting }) => deed === 'no_show' && meeting?.tableId === tableId && meeting?.status === 'no_show',
    );
    return did(deed, { who: missing ? awaitedName(missing) : who(ticket), table: number(tableId) });
  };

  const didTap = (deed: StaffDeed, tapId: string): string => {
    const turnId = 'turnId' in deed ? deed.turnId : tapId;
    const at = room.tables.find(({ turn }) => turn?.id === turnId);
    const tableId = 'tableId' in deed ? deed.tableId : at?.id;
    const calls =
      deed.do === 'call' ? (deed.ticketId ?? room.tables.find(({ id }) => id === tableId)?.next[0]) : null;
    const ticket = ticketOf(room, at?.turn?.ticketId ?? ('ticketId' in deed ? deed.ticketId : null) ?? calls);
    if (deed.do === 'check_in')
      return did('check_in', { who: awaitedName(expectedOf(room, deed.registrationId)) });
    if (deed.do === 'no_show') {
      const person = room.expected.find(({ meeting }) => meeting?.id === deed.meetingId);
      return did('no_show', { who: awaitedName(person), table: number(person?.meeting?.tableId) });
    }
    if (deed.do === 'add') return did('add', { who: deed.firstName || t('newcomer') });
    return did(deed.do, { who: who(ticket), table: number(tableId) });
  };

  /** What the last planning changed for somebody, and why. */
  const changed = ({ code, shown, tableId, round, toRound }: RoundChange): string => {
    const about = { who: shown, table: number(tableId), round };
    return code === 'table_missing' && toRound !== null
      ? t('rounds.why.table_missing_later', { ...about, to: toRound })
      : t(`rounds.why.${code}`, { ...about, to: toRound ?? round });
  };

  /** How it is now where a tap was refused, so that nobody has to look for it. */
  const truth = ({ body, id }: Tap): string | null => {
    if (room.rounds && isRoundDeed(body?.do)) return roundsNow(room.rounds);
    const text = (key: string) => (typeof body?.[key] === 'string' ? body[key] : null);
    const table = room.tables.find(
      (one) => one.id === text('tableId') || one.turn?.id === (text('turnId') ?? id),
    );
    const ticket = ticketOf(room, text('ticketId'));
    if (table?.turn)
      return t('truth.table', {
        table: table.number,
        who: who(ticketOf(room, table.turn.ticketId)),
        state: t(`turn.${table.turn.state}`),
      });
    if (table) return t(table.isOpen ? 'truth.free' : 'truth.closed', { table: table.number });
    return ticket ? t('truth.person', { who: who(ticket), state: t(`journey.${ticket.journey}`) }) : null;
  };

  const roundsNow = ({ round, of, phase }: RoomRounds): string => {
    const about = { round, of, phase: t(`rounds.phase.${phase}`) };
    return round > 0 ? t('rounds.now', about) : t('rounds.nowNone', about);
  };

  return { t, time, number, who, awaitedName, line, lines, wait, did, didDone, didTap, changed, truth };
}

export type RoomWords = ReturnType<typeof useRoomWords>;
