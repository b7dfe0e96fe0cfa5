import type { Room, RoomRounds, RoomTicket, Seat, StaffDeed } from '../room.types';

/** What runs the rounds for everybody: worth something now or not at all, so it is never kept for later. */
const ROUND_DEEDS = ['call_round', 'start_round', 'extend_round', 'plan_again'] as const;
export type RoundDeed = (typeof ROUND_DEEDS)[number];

export const isRoundDeed = (deed: unknown): deed is RoundDeed =>
  (ROUND_DEEDS as readonly unknown[]).includes(deed);

type GongDeed = Extract<StaffDeed, { do: 'call_round' | 'start_round' }>;

/** The next gong: to the tables, or to begin. There is none when the last round is on, which time ends. */
export function gongDeed({ round, of, phase }: RoomRounds): GongDeed | undefined {
  switch (phase) {
    case 'before':
      return { do: 'call_round', round: 1 };
    case 'calling':
      return { do: 'start_round', round };
    case 'running':
      return round < of ? { do: 'call_round', round: round + 1 } : undefined;
    case 'over':
      return undefined;
  }
}

/** The first round that has not been called yet; none when the last one is on. */
export const nextRound = ({ round, phase, list }: RoomRounds) =>
  phase === 'over' ? undefined : list.find((one) => one.round === round + 1);

export const roundsToCome = ({ round, phase, list }: RoomRounds) =>
  phase === 'over' ? [] : list.filter((one) => one.round > round);

export const seatAt = ({ seats }: RoomRounds, round: number, tableId: string): Seat | undefined =>
  seats.find((seat) => seat.round === round && seat.tableId === tableId);

/** The seat that this round gives at a table while it is being called or held. */
export const seatNowAt = (rounds: RoomRounds, tableId: string): Seat | undefined =>
  rounds.phase === 'calling' || rounds.phase === 'running'
    ? seatAt(rounds, rounds.round, tableId)
    : undefined;

const away: readonly RoomTicket['journey'][] = ['coming', 'out', 'left'];
/** Whether somebody who has a seat is in the building. */
export function isHere({ tickets }: Room, { ticketId }: Seat): boolean {
  const ticket = tickets.find(({ id }) => id === ticketId);
  return ticket !== undefined && !away.includes(ticket.journey);
}

/** Of the people whom the plan gives seats to: how many there are, and how many of them are here. */
export function plannedAndHere(room: Room): { planned: number; here: number } {
  const people = new Map(
    (room.rounds?.seats ?? []).map((seat) => [seat.registrationId ?? seat.ticketId ?? seat.meetingId, seat]),
  );
  return { planned: people.size, here: [...people.values()].filter((seat) => isHere(room, seat)).length };
}

/** Who was called and does not sit yet. */
export const onTheWay = ({ tables, tickets }: Room): { ticket: RoomTicket; table: number }[] =>
  tables.flatMap(({ turn, number }) => {
    const ticket =
      turn && turn.state !== 'meeting' ? tickets.find(({ id }) => id === turn.ticketId) : undefined;
    return ticket ? [{ ticket, table: number }] : [];
  });

/** Who is in the building and has no seat in the round that is on. */
export const withoutSeat = ({ tickets, rounds }: Room): RoomTicket[] =>
  tickets.filter(
    ({ id, journey }) =>
      journey === 'waiting' &&
      !rounds?.seats.some(
        ({ ticketId, round, state }) => ticketId === id && round === rounds.round && state !== 'missed',
      ),
  );

export const awayAt = ({ awayRounds }: RoomRounds, tableId: string): number[] =>
  awayRounds.find((one) => one.tableId === tableId)?.rounds ?? [];

/** The round for which a late table comes; undefined when it is there for the next one, null when it comes to none. */
export function comesTo(rounds: RoomRounds, tableId: string): number | null | undefined {
  const missed = awayAt(rounds, tableId);
  const toCome = roundsToCome(rounds).map(({ round }) => round);
  const [first] = toCome;
  if (first === undefined || !missed.includes(first)) return undefined;
  return toCome.find((round) => !missed.includes(round)) ?? null;
}

/** The rounds without a table that comes to `until` only (null: to none, undefined: is here now). Later gaps stay as they were. */
export function awayUntil(rounds: RoomRounds, tableId: string, until: number | null | undefined): number[] {
  const toCome = roundsToCome(rounds).map(({ round }) => round);
  const before = (bound: number | null | undefined) =>
    bound === undefined ? [] : toCome.filter((round) => bound === null || round < bound);
  const late = before(comesTo(rounds, tableId));
  const others = awayAt(rounds, tableId).filter((round) => !late.includes(round));
  return [...new Set([...others, ...before(until)])].sort((one, other) => one - other);
}
