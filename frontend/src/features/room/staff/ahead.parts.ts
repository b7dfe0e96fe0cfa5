import type { Room, RoomTable, RoomTicket } from '../room.types';

/** A number that the API has not given yet. */
const NO_NUMBER = 0;

export const blank = (id: string, at: string): RoomTicket => ({
  id,
  number: NO_NUMBER,
  shown: '',
  firstName: null,
  registrationId: null,
  code: null,
  personId: null,
  language: 'fi',
  reachable: false,
  journey: 'waiting',
  since: at,
  cameAt: at,
  lines: [],
});

export const openLine = (line: string, bookedFor: string | null): RoomTicket['lines'][number] => ({
  line,
  state: 'open',
  place: null,
  wait: null,
  bookedFor,
  handedOver: false,
});

export const withTable = (room: Room, id: string, change: (table: RoomTable) => RoomTable): Room => ({
  ...room,
  tables: room.tables.map((table) => (table.id === id ? change(table) : table)),
});

export const withTurn = (
  room: Room,
  turnId: string,
  change: (turn: NonNullable<RoomTable['turn']>) => NonNullable<RoomTable['turn']>,
): Room => ({
  ...room,
  tables: room.tables.map((table) =>
    table.turn?.id === turnId ? { ...table, turn: change(table.turn) } : table,
  ),
});

export const withTicket = (room: Room, id: string, change: Partial<RoomTicket>): Room => ({
  ...room,
  tickets: room.tickets.map((ticket) => (ticket.id === id ? { ...ticket, ...change } : ticket)),
});

/** Each table's `next` anew, from what is left of it without this ticket. */
export const withNext = (
  room: Room,
  ticketId: string,
  put: (others: string[], table: RoomTable) => string[],
): Room => ({
  ...room,
  tables: room.tables.map((table) => ({
    ...table,
    next: put(
      table.next.filter((id) => id !== ticketId),
      table,
    ),
  })),
});

export const turnIdOf = (room: Room, ticketId: string) =>
  room.tables.find(({ turn }) => turn?.ticketId === ticketId)?.turn?.id;

export const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

export const given = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>;
  };

/** At the end of what each table that their lines lead to could call: where they really stand, the API will say. */
export function inLinesAgain(room: Room, ticketId: string): Room {
  const ticket = room.tickets.find(({ id }) => id === ticketId);
  const waits = ticket?.journey === 'waiting' || ticket?.journey === 'coming' || ticket?.journey === 'out';
  const open = (ticket?.lines ?? []).filter(({ state }) => waits && state === 'open').map(({ line }) => line);
  const leads = ({ id }: RoomTable) =>
    open.some(
      (line) =>
        line === `table:${id}` ||
        room.lines.some((one) => one.line === line && one.tables.some((table) => table.id === id)),
    );
  return withNext(room, ticketId, (next, table) => (leads(table) ? [...next, ticketId] : next));
}
