import { isDeepStrictEqual } from 'node:util';
import { isOpenTurn, type Room } from './room.types.js';

/** What one deed did to one thing: how it stood before (null: it was not there) and after. */
export interface Change {
  of: 'ticket' | 'turn' | 'booking' | 'table' | 'settings' | 'rounds';
  id: string;
  before: object | null;
  after: object;
}

const lists = { ticket: 'tickets', turn: 'turns', booking: 'bookings', table: 'tables' } as const;
type Kind = keyof typeof lists;
const kinds = Object.keys(lists) as Kind[];

const idOf = (one: object): string =>
  ('meetingId' in one && !('line' in one) ? one.meetingId : (one as { id: string }).id) as string;

/** What differs between two states of a room; counters of numbers and places are left out, because they only ever grow. */
export function changesBetween(before: Room, after: Room): Change[] {
  const changes: Change[] = [];
  if (before.settings !== after.settings)
    changes.push({ of: 'settings', id: '', before: before.settings, after: after.settings });
  if (before.rounds !== after.rounds && after.rounds)
    changes.push({ of: 'rounds', id: 'rounds', before: before.rounds, after: after.rounds });
  for (const of of kinds) {
    const was = new Map((before[lists[of]] as readonly object[]).map((one) => [idOf(one), one]));
    for (const one of after[lists[of]] as readonly object[]) {
      const previous = was.get(idOf(one)) ?? null;
      if (previous !== one) changes.push({ of, id: idOf(one), before: previous, after: one });
    }
  }
  return changes;
}

/**
 * The room as if this deed had not been done. Only while nothing that it changed has been changed again, and nothing that came
 * after stands on it: the table has not called somebody else, who was called still stands in the line they were called by.
 * @returns null when something has moved on since
 */
export function undone(room: Room, changes: readonly Change[]): Room | null {
  if (!changes.every((change) => isDeepStrictEqual(current(room, change), change.after))) return null;
  const before = changes.reduce(back, room);
  return standsUp(before) ? before : null;
}

/** Each turn is somebody's; a table and a ticket have one open turn at most, and its ticket is in the line that it was called by. */
function standsUp({ tickets, turns }: Room): boolean {
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  if (!turns.every(({ ticketId }) => ticketOf.has(ticketId))) return false;
  const open = turns.filter(isOpenTurn);
  const isOnce = (ids: string[]) => new Set(ids).size === ids.length;
  return (
    isOnce(open.map(({ tableId }) => tableId)) &&
    isOnce(open.map(({ ticketId }) => ticketId)) &&
    open.every(({ ticketId, line }) => {
      const ticket = ticketOf.get(ticketId);
      return (
        ticket?.status === 'in' && ticket.waits.some((wait) => wait.line === line && wait.state === 'open')
      );
    })
  );
}

function current(room: Room, { of, id }: Change): object | undefined {
  if (of === 'rounds') return room.rounds ?? undefined;
  return of === 'settings'
    ? room.settings
    : (room[lists[of]] as readonly object[]).find((one) => idOf(one) === id);
}

function back(room: Room, { of, id, before }: Change): Room {
  if (of === 'settings') return { ...room, settings: before as Room['settings'] };
  if (of === 'rounds') return { ...room, rounds: before as Room['rounds'] };
  const list = room[lists[of]] as readonly object[];
  const rest = before
    ? list.map((one) => (idOf(one) === id ? before : one))
    : list.filter((one) => idOf(one) !== id);
  return { ...room, [lists[of]]: rest };
}
