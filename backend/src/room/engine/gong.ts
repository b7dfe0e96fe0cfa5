import { isOf } from './booked.js';
import { called, closeTurn } from './calling.js';
import { changed, withBooking, withTurn } from './changing.js';
import type { Deed } from './deeds.js';
import { timesChanged } from './following.js';
import { lineOfTable } from './line.js';
import { miss, missed } from './missing.js';
import { isSeatNow } from './rounds.js';
import { refuse } from './refused.js';
import { type Booking, isOpenTurn, type Room, type Rounds, type Ticket, type Turn } from './room.types.js';

// The two gongs of a round, for every table at once.

/**
 * The gong of change: what is on ends, and whoever has a seat in this round and is here is called to its table. Who meets whom
 * has been planned before (room.rounds.service.ts). A call that is out ends without a penalty.
 */
export function callRound(room: Room, { round, turnIds }: Deed & { do: 'call_round' }, now: number): Room {
  const rounds = roundsOf(room);
  const isNext = rounds.round + 1 === round && round <= rounds.list.length;
  if (!isNext || (rounds.phase !== 'before' && rounds.phase !== 'running')) refuse('round_moved_on');
  const at = Math.max(now, rounds.since);
  const ended = ends(room, rounds, at);
  const { past } = ended.rounds;
  const next = withRounds(ended, { ...rounds, past, round, phase: 'calling', since: at, extraMinutes: 0 });
  const ids = [...turnIds];
  return seatsToCall(next).reduce((before, { booking: { meetingId, tableId }, ticket }) => {
    const turnId = ids.shift();
    const whom = { ticketId: ticket.id, tableId, line: lineOfTable(tableId), meetingId };
    return turnId === undefined ? before : called(before, { turnId, ...whom, now: at });
  }, next);
}

/** The gong of the beginning: whoever was called to this round sits. */
export function startRound(room: Room, round: number, now: number): Room {
  const rounds = roundsOf(room);
  if (rounds.phase !== 'calling' || rounds.round !== round) refuse('round_moved_on');
  const at = Math.max(now, rounds.since);
  const begun: Room = { ...room, rounds: { ...rounds, phase: 'running', since: at } };
  return room.turns
    .filter((turn) => isOpenTurn(turn) && turn.state !== 'meeting' && isSeat(begun, turn))
    .reduce(
      (before, turn) =>
        withTurn(before, { ...turn, state: 'meeting', startedAt: Math.max(at, turn.calledAt) }),
      begun,
    );
}

/** One minute more, for all. */
export function extendRound(room: Room, round: number): Room {
  const rounds = roundsOf(room);
  if (rounds.phase !== 'running' || rounds.round !== round) refuse('round_moved_on');
  return { ...room, rounds: { ...rounds, extraMinutes: rounds.extraMinutes + 1 } };
}

/** The rounds to come were planned anew (room/rounds.service.ts), once they are run: everybody stands for what is theirs now. */
export function planAgain(room: Room, now: number): Room {
  const { phase } = roundsOf(room);
  if (phase === 'before') refuse('no_rounds');
  if (phase === 'over') refuse('round_moved_on');
  return timesChanged(
    room,
    room.tickets.map(({ id }) => id),
    now,
  );
}

/** The last gong: from here on there is the ordinary queue. */
export function endRounds(room: Room, now: number): Room {
  const rounds = roundsOf(room);
  if (rounds.phase !== 'running' || rounds.round !== rounds.list.length) refuse('round_moved_on');
  const at = Math.max(now, rounds.since);
  const ended = ends(room, rounds, at);
  return withRounds(ended, { ...ended.rounds, phase: 'over', since: at, extraMinutes: 0 });
}

/** The gong began a meeting to which nobody came: their seat is free, and they have missed a call. */
export function absent(room: Room, turn: Turn, now: number): Room {
  roundsOf(room);
  if (turn.state !== 'meeting') return miss(room, turn, now);
  if (!isSeat(room, turn) || turn.meetingId === null) return refuse('turn_moved_on');
  return missed(withBooking(room, turn.meetingId, 'no_show'), turn, now);
}

/** Who has a seat in the round that is called or on, is here and free, and whose table is free; each may be called to it. */
export function seatsToCall(room: Room): { booking: Booking; ticket: Ticket }[] {
  const busy = new Set(room.turns.filter(isOpenTurn).flatMap(({ ticketId, tableId }) => [ticketId, tableId]));
  return room.bookings.flatMap((booking) => {
    if (booking.status !== 'booked' || !isSeatNow(room, booking.round) || busy.has(booking.tableId))
      return [];
    const table = room.tables.find(({ id }) => id === booking.tableId);
    const ticket = room.tickets.find((one) => isOf(booking, one));
    if (!table?.isOpen || ticket?.status !== 'in' || ticket.presence !== 'here' || busy.has(ticket.id))
      return [];
    const wait = ticket.waits.find(({ line }) => line === lineOfTable(table.id));
    const isTheirs = wait?.state === 'open' && wait.booked?.meetingId === booking.meetingId;
    return isTheirs ? [{ booking, ticket }] : [];
  });
}

const hasMet = ({ turns }: Room, ticketId: string, tableId: string) =>
  turns.some((turn) => turn.ticketId === ticketId && turn.tableId === tableId && turn.state === 'done');

const roundsOf = ({ rounds }: Room): Rounds => rounds ?? refuse('no_rounds');

const isSeat = (room: Room, { meetingId }: Turn): boolean => {
  const booking = meetingId && room.bookings.find((one) => one.meetingId === meetingId);
  return booking ? isSeatNow(room, booking.round) : false;
};

/** Every table is free, and what was planned until now is held, or was missed. */
function ends(room: Room, rounds: Rounds, at: number): Room & { rounds: Rounds } {
  const free = room.turns.filter(isOpenTurn).reduce((before, turn) => closeTurn(before, turn, at), room);
  const bookings = free.bookings.map((booking) => {
    if (booking.round === null || booking.round > rounds.round || booking.status !== 'booked') return booking;
    const ticket = free.tickets.find((one) => isOf(booking, one));
    const isHeld = ticket !== undefined && hasMet(free, ticket.id, booking.tableId);
    return changed(booking, { status: isHeld ? 'done' : 'no_show' });
  });
  const isOn = rounds.phase === 'running';
  const past = isOn ? [...rounds.past, { startsAt: rounds.since, endsAt: at }] : rounds.past;
  return { ...free, bookings, rounds: { ...rounds, past } };
}

/** The rounds have gone on: each ticket stands for what is theirs from here on. */
function withRounds(room: Room, rounds: Rounds): Room {
  const moved: Room = { ...room, rounds };
  return timesChanged(
    moved,
    moved.tickets.map(({ id }) => id),
    rounds.since,
  );
}
