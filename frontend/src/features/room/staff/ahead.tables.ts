import type { Room, RoomTable, StaffDeed } from '../room.types';
import { inLinesAgain, later, withNext, withTable, withTicket, withTurn } from './ahead.parts';

export function called(room: Room, deed: StaffDeed & { do: 'call' }, id: string, at: string): Room {
  const table = room.tables.find((one) => one.id === deed.tableId);
  const ticketId = deed.ticketId ?? table?.next[0];
  if (!ticketId || !table || table.turn) return room;
  const turn: NonNullable<RoomTable['turn']> = {
    id,
    ticketId,
    state: 'called',
    calledAt: at,
    waitedForUntil: null,
    startedAt: null,
    endsAt: null,
    meetingId: null,
  };
  const atTable = withTable(room, table.id, (one) => ({ ...one, turn, keptFor: null, emptySince: null }));
  const away = withNext(atTable, ticketId, (next) => next);
  return withTicket(away, ticketId, { journey: 'called', since: at });
}

export function started(room: Room, turnId: string, at: string): Room {
  const meeting = withTurn(room, turnId, (turn) => ({
    ...turn,
    state: 'meeting',
    startedAt: at,
    waitedForUntil: null,
    endsAt: later(at, room.settings.meetingMinutes),
  }));
  const turn = meeting.tables.find((table) => table.turn?.id === turnId)?.turn;
  return turn ? withTicket(meeting, turn.ticketId, { journey: 'meeting', since: at }) : meeting;
}

/** The chair is empty; whoever sat there stands where they stood, without the line that was met. */
export function ended(room: Room, turnId: string | undefined, wasMet: boolean): Room {
  const table = room.tables.find(({ turn }) => turn && turn.id === turnId);
  if (!table?.turn) return room;
  const { ticketId } = table.turn;
  const empty = withTable(room, table.id, (one) => ({
    ...one,
    turn: null,
    emptySince: null,
    met: one.met + (wasMet ? 1 : 0),
  }));
  const ticket = empty.tickets.find(({ id }) => id === ticketId);
  if (!ticket) return empty;
  const own = `table:${table.id}`;
  const lines = ticket.lines.map((one) =>
    wasMet && one.state === 'open' && (one.line === own || !ticket.lines.some(({ line }) => line === own))
      ? { ...one, state: 'met' as const, place: null, wait: null }
      : one,
  );
  const stays = lines.some(({ state }) => state === 'open');
  return inLinesAgain(withTicket(empty, ticketId, { lines, journey: stays ? 'waiting' : 'done' }), ticketId);
}
