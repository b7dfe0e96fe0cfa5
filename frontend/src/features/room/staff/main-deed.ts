import type { Room, RoomTable, StaffDeed } from '../room.types';
import { mayBeEmpty } from '../rounds/may-be-empty';
import { type Standing, standingOf } from './standing';

/** The one thing that a table asks for, by its standing; what it is called stands in the texts under the same word. */
export type MainDeed = 'finish' | 'start' | 'check_in' | 'give' | 'call' | 'walk_in' | 'open_table';

const byStanding: Record<Exclude<Standing, 'free'>, MainDeed> = {
  meeting: 'finish',
  over: 'finish',
  called: 'start',
  recalled: 'start',
  kept: 'check_in',
  late: 'give',
  closed: 'open_table',
};

export function mainDeedOf(table: RoomTable, now: number): MainDeed {
  const standing = standingOf(table, now);
  if (standing !== 'free') return byStanding[standing];
  return table.next.length > 0 ? 'call' : 'walk_in';
}

/**
 * What the main deed's tap asks of the API. A missing person's quarter is given on by time, as soon as they are marked;
 * where time does not call (it is switched off, or the network is away), the call goes along.
 */
export function tapsFor(main: MainDeed, table: RoomTable, { settings }: Room, isAway: boolean): StaffDeed[] {
  const { id: tableId, turn, keptFor, next } = table;
  switch (main) {
    case 'call':
    case 'open_table':
      return [{ do: main, tableId }];
    case 'start':
    case 'finish':
      return turn ? [{ do: main, turnId: turn.id }] : [];
    case 'check_in':
      return keptFor ? [{ do: 'check_in', registrationId: keptFor.registrationId }] : [];
    case 'give': {
      if (!keptFor) return [];
      const callsToo = next[0] && (isAway || settings.fillAfterSeconds === null);
      const noShow: StaffDeed = { do: 'no_show', meetingId: keptFor.meetingId };
      return callsToo ? [noShow, { do: 'call', tableId, ticketId: next[0] }] : [noShow];
    }
    case 'walk_in':
      return [];
  }
}

/** The same as fields of a form, for where no scripts run. */
export const fieldsOf = (main: MainDeed, { id: tableId, turn, keptFor }: RoomTable) => ({
  do: main === 'give' ? 'no_show' : main,
  tableId,
  turnId: turn?.id,
  registrationId: keptFor?.registrationId,
  meetingId: keptFor?.meetingId,
});

/** What N, A and B do at a table right now. */
export function keyDeed(key: string, table: RoomTable, { rounds }: Room, now: number): StaffDeed | undefined {
  const standing = standingOf(table, now);
  const { turn, keptFor, id: tableId } = table;
  switch (key.toLowerCase()) {
    case 'n':
      if (turn && turn.state !== 'meeting') return { do: 'miss', turnId: turn.id };
      if (turn && mayBeEmpty(rounds, turn, now)) return { do: 'absent', turnId: turn.id };
      return standing === 'late' && keptFor ? { do: 'no_show', meetingId: keptFor.meetingId } : undefined;
    case 'a':
      return turn?.state === 'meeting' ? { do: 'extend', turnId: turn.id } : undefined;
    case 'b':
      return { do: table.isOpen ? 'close_table' : 'open_table', tableId };
    default:
      return undefined;
  }
}
