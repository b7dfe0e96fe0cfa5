import {
  type Booking,
  MINUTE,
  type Room,
  type Rounds,
  type Stretch,
  type Ticket,
  type Wait,
} from './room.types.js';

// What follows from how far the rotation is. Nothing here changes a room.

/** Time fills a table from the queue, and calls whoever comes late to their seat, while at least so much of the round is left. */
export const LEAST_OF_ROUND_MINUTES = 5;

/**
 * When a round takes place: as it did, as it does, or as it is expected now. The rounds to come follow one another with their
 * change-over, however late this one is.
 * @param round from 1; undefined: there is no such round
 */
export function roundTime(rounds: Rounds, round: number): Stretch | undefined {
  const planned = rounds.list[round - 1];
  const { round: current, phase, past } = rounds;
  if (!planned || phase === 'before') return planned;
  if (round < current || phase === 'over') return past[round - 1] ?? planned;
  const [length, change] = [rounds.lengthMinutes * MINUTE, rounds.breakMinutes * MINUTE];
  const begins = phase === 'running' ? rounds.since : beginsAt(rounds);
  const gong = begins + length + rounds.extraMinutes * MINUTE;
  if (round === current) return { startsAt: begins, endsAt: gong };
  const startsAt = gong + change + (round - current - 1) * (length + change);
  return { startsAt, endsAt: startsAt + length };
}

/** When the round that is being called begins: after the change-over; the first one not before the programme says so. */
export function beginsAt({ list, round, since, breakMinutes }: Rounds): number {
  return round === 1 ? Math.max(since, list[0]?.startsAt ?? since) : since + breakMinutes * MINUTE;
}

/** When a booked time takes place, as far as is known now. */
export const timeOf = ({ rounds }: Room, { round, startsAt, endsAt }: Booking): Stretch =>
  (rounds && round !== null ? roundTime(rounds, round) : undefined) ?? { startsAt, endsAt };

/** When this round's gong rings, for every table; null: no round is on. */
export function gongAt({ rounds }: Room): number | null {
  if (rounds?.phase !== 'running' && rounds?.phase !== 'calling') return null;
  return roundTime(rounds, rounds.round)?.endsAt ?? null;
}

/** Until when the room is run: as planned, or until the gong of a round that ends later. */
export const runsUntil = (room: Room): number =>
  Math.max(room.endsAt, gongAt(room) ?? room.rounds?.past.at(-1)?.endsAt ?? room.endsAt);

/** Whether this is a seat in the round that is called or on. */
export const isSeatNow = ({ rounds }: Room, round: number | null | undefined): boolean =>
  rounds !== null && rounds.round === round && (rounds.phase === 'calling' || rounds.phase === 'running');

/** Whether a planned meeting of this round may still take place. */
export const isToCome = ({ rounds }: Room, round: number): boolean =>
  rounds !== null && rounds.phase !== 'over' && round >= rounds.round;

/**
 * Whether a wait counts in the queue. A planned meeting has its round: until then it leads nowhere. Whoever came without
 * registering stands in the table's line as well, and may be called from it in a round that has no seat for them.
 */
export function countsInQueue(room: Room, ticket: Ticket, { booked, handedAt }: Wait): boolean {
  if (wasAbsent(room, ticket)) return false;
  if (booked?.round === undefined || handedAt !== null || isSeatNow(room, booked.round)) return true;
  return ticket.registrationId === null && room.rounds?.phase === 'running';
}

/** Whoever was not there at the gong of this round is not called in it again, unless somebody sees them and picks them. */
const wasAbsent = ({ rounds, turns }: Room, { id, waits }: Ticket): boolean =>
  rounds?.phase === 'running' &&
  waits.some(({ missed }) => missed > 0) &&
  turns.some(
    ({ ticketId, state, startedAt, endedAt }) =>
      ticketId === id && state === 'missed' && startedAt !== null && (endedAt ?? 0) >= rounds.since,
  );

/** Whether time calls people from the queue: not in a change-over, not before a planned first round, not at the end of one. */
export function queueMoves(room: Room, now: number): boolean {
  const { rounds } = room;
  if (!rounds || rounds.phase === 'over') return true;
  if (rounds.phase === 'before') return room.bookings.every(({ round }) => round === null);
  const gong = gongAt(room) ?? now;
  return rounds.phase === 'running' && gong - now >= LEAST_OF_ROUND_MINUTES * MINUTE;
}

/**
 * When a table takes people from the queue, soonest first; null: always. While the rounds are run these are the rounds in which
 * nobody is planned there, and the time after the last one; a table calls one person in such a round.
 * @param isTaken whether somebody is believed to come to this seat
 */
export function openingsOf(
  room: Room,
  tableId: string,
  now: number,
  isTaken: (seat: Booking) => boolean,
): Stretch[] | null {
  const { rounds } = room;
  if (!rounds || rounds.phase === 'over') return null;
  const seats = room.bookings.filter((one) => one.tableId === tableId && one.round !== null);
  if (rounds.phase === 'before' && room.bookings.every(({ round }) => round === null)) return null;
  const times = rounds.list.map((_, n) => ({ round: n + 1, ...(roundTime(rounds, n + 1) as Stretch) }));
  const last = times.at(-1)?.endsAt ?? now;
  const free = times.filter(
    ({ round, endsAt }) =>
      round >= rounds.round &&
      endsAt - LEAST_OF_ROUND_MINUTES * MINUTE >= now &&
      !seats.some((seat) => seat.round === round && seat.status === 'booked' && isTaken(seat)),
  );
  return [
    ...free.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    { startsAt: last, endsAt: Infinity },
  ];
}

/** How late the programme is, in whole minutes: where the rounds are now, next to where they were planned. */
export function lateMinutes(rounds: Rounds): number {
  const { list, round, phase } = rounds;
  const [planned, now] = [list[round - 1], roundTime(rounds, round)];
  if (!planned || !now || phase === 'over') return 0;
  return Math.max(0, Math.round((now.endsAt - planned.endsAt) / MINUTE));
}

/** What the next gong of time is, and when; null: none is due before somebody begins the first round. */
export function nextGong({
  rounds,
}: Room): { do: 'call_round' | 'start_round' | 'end_rounds'; round: number; at: number } | null {
  if (!rounds) return null;
  const { phase, round, list } = rounds;
  if (phase === 'calling' && round > 1) return { do: 'start_round', round, at: beginsAt(rounds) };
  if (phase !== 'running') return null;
  const at = roundTime(rounds, round)?.endsAt ?? rounds.since;
  return round < list.length ? { do: 'call_round', round: round + 1, at } : { do: 'end_rounds', round, at };
}
