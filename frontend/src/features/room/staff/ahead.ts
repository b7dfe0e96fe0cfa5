import type { Room, StaffDeed } from '../room.types';
import type { Tap } from '../taps';
import {
  given,
  inLinesAgain,
  later,
  turnIdOf,
  withNext,
  withTable,
  withTicket,
  withTurn,
} from './ahead.parts';
import { arrived, checkedIn, newTicket, notCome, restanding } from './ahead.people';
import { called, ended, started } from './ahead.tables';

/**
 * The room as staff left it: what the API last showed, with the taps that still wait for its answer laid over it. Nothing
 * here decides: it repeats what was tapped, so that a card does not ask for the same thing again, and gives way to the API's
 * own view as soon as that comes.
 */
export interface Ahead {
  room: Room;
  /** Tables, tickets and registrations that a waiting tap is about. */
  touched: ReadonlySet<string>;
}

/** @param skewMs what this device's clock is behind the API's */
export function ahead(shown: Room, waiting: readonly Tap[], skewMs = 0): Ahead {
  const takenBack = new Set(
    waiting.filter(({ method }) => method === 'DELETE').map(({ path }) => lastOf(path)),
  );
  const touched = new Set<string>();
  let room = shown;
  for (const tap of waiting) {
    if (tap.method !== 'PUT' || takenBack.has(tap.id)) continue;
    room = after(room, tap, skewMs);
    for (const id of idsOf(shown, room, tap)) touched.add(id);
  }
  return { room, touched };
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function after(room: Room, tap: Tap, skewMs: number): Room {
  if (tap.path.endsWith('/voice')) return { ...room, speaks: Boolean(tap.body?.speaks) };
  if (tap.path.includes('/unmatched/'))
    return { ...room, unmatched: room.unmatched.filter(({ id }) => id !== lastOf(tap.path)) };
  if (!tap.body || !('do' in tap.body)) return room;
  return done(room, tap.body as StaffDeed, tap.id, new Date(tap.at + skewMs).toISOString());
}

function done(room: Room, deed: StaffDeed, id: string, at: string): Room {
  switch (deed.do) {
    case 'call':
      return called(room, deed, id, at);
    case 'recall':
      return withTurn(room, deed.turnId, (turn) => ({ ...turn, state: 'recalled', waitedForUntil: null }));
    case 'start':
      return started(room, deed.turnId, at);
    case 'extend':
      return withTurn(room, deed.turnId, (turn) => ({
        ...turn,
        endsAt: turn.endsAt && later(turn.endsAt, 1),
      }));
    case 'finish':
    case 'miss':
    case 'absent':
      return ended(room, deed.turnId, deed.do === 'finish');
    case 'hand_over': {
      const free = ended(room, turnIdOf(room, deed.ticketId), false);
      return withNext(free, deed.ticketId, (next, { id: table }) =>
        table === deed.tableId ? [deed.ticketId, ...next] : next,
      );
    }
    case 'open_table':
    case 'close_table':
      return withTable(room, deed.tableId, (table) => ({ ...table, isOpen: deed.do === 'open_table' }));
    case 'check_in':
      return checkedIn(room, deed.registrationId, id, at);
    case 'add':
      return arrived(room, newTicket(deed, id, at));
    case 'join':
    case 'drop':
      return restanding(room, deed.ticketId, deed.line, deed.do === 'join');
    case 'step_out':
    case 'come_back':
      return withTicket(room, deed.ticketId, { journey: deed.do === 'step_out' ? 'out' : 'waiting' });
    case 'hold':
    case 'leave': {
      const free = ended(room, turnIdOf(room, deed.ticketId), false);
      const gone = withTicket(free, deed.ticketId, { journey: deed.do === 'hold' ? 'on_hold' : 'left' });
      return withNext(gone, deed.ticketId, (next) => next);
    }
    case 'release':
      return inLinesAgain(withTicket(room, deed.ticketId, { journey: 'waiting' }), deed.ticketId);
    case 'no_show':
      return notCome(room, deed.meetingId);
    // The gong is the server's: what it changes for whom is not guessed here.
    case 'call_round':
    case 'start_round':
    case 'extend_round':
    case 'plan_again':
      return room;
    case 'set':
      return { ...room, settings: { ...room.settings, ...given(deed.settings) } };
  }
}

/** What a tap is about, as far as a screen marks it. */
function idsOf(before: Room, room: Room, { id, body }: Tap): string[] {
  const named = ['tableId', 'ticketId', 'registrationId'].flatMap((key) => {
    const value = body?.[key];
    return typeof value === 'string' ? [value] : [];
  });
  const turnId = typeof body?.turnId === 'string' ? body.turnId : id;
  const tables = [...before.tables, ...room.tables].filter(({ turn }) => turn?.id === turnId);
  return [id, ...named, ...tables.flatMap(({ id: table, turn }) => (turn ? [table, turn.ticketId] : []))];
}
