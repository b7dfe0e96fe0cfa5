import { call, extend, finish, recall, setTable, start } from './calling.js';
import { changed, openTurn, presentTicket, ticketOf } from './changing.js';
import { arrive, checkIn, noShow } from './coming.js';
import { tableGone, timesChanged } from './following.js';
import { absent, callRound, endRounds, extendRound, planAgain, startRound } from './gong.js';
import { miss } from './missing.js';
import { type Refusal, Refused } from './refused.js';
import type { Line, Presence, Room, Settings } from './room.types.js';
import { drop, handOver, hold, join, leave, move, release } from './standing.js';

export type { Refusal } from './refused.js';

/** Everything that can be done in a room. What is made (a ticket, a turn) takes the id that whoever asks brings along. */
export type Deed =
  | { do: 'arrive'; ticketId: string; lines: readonly Line[]; presence: 'here' | 'coming' }
  | { do: 'check_in'; ticketId: string; registrationId: string }
  | { do: 'join'; ticketId: string; line: Line }
  | { do: 'drop'; ticketId: string; line: Line }
  | { do: 'move'; ticketId: string; to: Presence }
  | { do: 'hold' | 'release' | 'leave'; ticketId: string }
  | { do: 'call'; turnId: string; tableId: string; ticketId?: string | undefined }
  | { do: 'recall' | 'start' | 'extend' | 'finish' | 'miss' | 'absent'; turnId: string }
  /** `turnIds`: for whoever is called, one for each table. */
  | { do: 'call_round'; round: number; turnIds: readonly string[] }
  | { do: 'start_round' | 'extend_round'; round: number }
  | { do: 'end_rounds' | 'plan_again' }
  | { do: 'hand_over'; ticketId: string; tableId: string }
  | { do: 'no_show'; meetingId: string }
  | { do: 'open_table' | 'close_table'; tableId: string }
  | { do: 'set'; settings: Partial<Settings> }
  | { do: 'table_gone'; tableId: string }
  | { do: 'times_changed'; ticketIds: readonly string[] };

/** What the programme did: the room follows it, and follows it back only when the programme goes back. */
export const ofProgramme: readonly string[] = ['table_gone', 'times_changed'] satisfies Deed['do'][];
/** What nobody takes back: people have been told, or the rounds were planned anew. */
export const forGood: readonly string[] = [...ofProgramme, 'call_round', 'end_rounds', 'plan_again'];

export type Outcome = { room: Room } | { refused: Refusal };

/**
 * The room after this deed, or why it cannot be. The room that is given is not changed; what did not change in the new one is
 * the very same object, so that whoever stores it sees what to write.
 * @param now when it was done, in milliseconds since 1970
 */
export function after(room: Room, deed: Deed, now: number): Outcome {
  try {
    return { room: done(room, deed, now) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.code };
    throw error;
  }
}

function done(room: Room, deed: Deed, now: number): Room {
  switch (deed.do) {
    case 'arrive':
      return arrive(room, deed, now);
    case 'check_in':
      return checkIn(room, deed, now);
    case 'no_show':
      return noShow(room, deed.meetingId, now);
    case 'join':
      return join(room, presentTicket(room, deed.ticketId), deed.line);
    case 'drop':
      return drop(room, presentTicket(room, deed.ticketId), deed.line);
    case 'move':
      return move(room, deed);
    case 'hold':
      return hold(room, presentTicket(room, deed.ticketId), now);
    case 'release':
      return release(room, ticketOf(room, deed.ticketId), now);
    case 'leave':
      return leave(room, ticketOf(room, deed.ticketId), now);
    case 'hand_over':
      return handOver(room, deed, now);
    case 'call':
      return call(room, deed, now);
    case 'recall':
      return recall(room, openTurn(room, deed.turnId), now);
    case 'start':
      return start(room, openTurn(room, deed.turnId), now);
    case 'extend':
      return extend(room, openTurn(room, deed.turnId));
    case 'finish':
      return finish(room, openTurn(room, deed.turnId), now);
    case 'miss':
      return miss(room, openTurn(room, deed.turnId), now);
    case 'absent':
      return absent(room, openTurn(room, deed.turnId), now);
    case 'call_round':
      return callRound(room, deed, now);
    case 'start_round':
      return startRound(room, deed.round, now);
    case 'extend_round':
      return extendRound(room, deed.round);
    case 'plan_again':
      return planAgain(room, now);
    case 'end_rounds':
      return endRounds(room, now);
    case 'open_table':
    case 'close_table':
      return setTable(room, deed, now);
    case 'table_gone':
      return tableGone(room, deed.tableId, now);
    case 'times_changed':
      return timesChanged(room, deed.ticketIds, now);
    case 'set':
      return changed(room, { settings: changed(room.settings, deed.settings) });
  }
}
