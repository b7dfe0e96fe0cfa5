import type { Room, Table, Ticket, Turn } from './room.types.js';
import { MINUTE } from './room.types.js';
import { runsUntil, timeOf } from './rounds.js';

/** The evening in figures, all counted from what was tapped; nobody types them. Shapes as `roomFigures` in room.schema.ts. */
export interface Figures {
  quartersOffered: number;
  quartersUsed: number;
  people: number;
  walkIns: number;
  noShows: number;
  filled: number;
  meetings: number;
  metNobody: number;
  medianWaitMinutes: number | null;
  promised: { kept: number; of: number; medianErrorMinutes: number | null };
}

const QUARTER = 15 * MINUTE;

export function figuresOf(room: Room, now: number): Figures {
  const came = room.tickets.filter(({ presence }) => presence !== 'coming');
  const met = new Set(room.turns.filter(isMeeting).map(({ ticketId }) => ticketId));
  const calls = firstCalls(room);
  return {
    ...quarters(room, now),
    people: came.length,
    walkIns: came.filter(({ registrationId }) => registrationId === null).length,
    noShows: room.bookings.filter(({ status }) => status === 'no_show').length,
    filled: filled(room),
    meetings: room.turns.filter(isMeeting).length,
    metNobody: came.filter(({ id, waits }) => waits.length > 0 && !met.has(id)).length,
    medianWaitMinutes: median(
      came.flatMap((ticket) => {
        const call = calls.get(ticket.id);
        return call ? [minutes(call.calledAt - waitsSince(room, ticket, call))] : [];
      }),
    ),
    promised: promises(room, calls, now),
  };
}

/** Somebody sat there: it is over, or still going on. */
const isMeeting = ({ state }: Turn): boolean => state === 'done' || state === 'meeting';

// tables ----------------------------------------------------------------------------------------------------------------

/**
 * Time in quarters of an hour: how long tables were open until now, and how long somebody met there, both within the evening.
 * A meeting that outlasts it, or a table's closing, counts in neither.
 */
function quarters(room: Room, now: number): Pick<Figures, 'quartersOffered' | 'quartersUsed'> {
  let [offered, used] = [0, 0];
  for (const table of room.tables) {
    const stretches = outside(changeovers(room, now), openStretches(room, table, now));
    const meetings = room.turns.filter((turn) => turn.tableId === table.id && isMeeting(turn));
    offered += stretches.reduce((sum, [from, to]) => sum + to - from, 0);
    for (const [from, to] of stretches)
      for (const { startedAt, endedAt } of meetings)
        used += Math.max(0, Math.min(endedAt ?? now, to) - Math.max(startedAt ?? now, from));
  }
  return { quartersOffered: tenths(offered / QUARTER), quartersUsed: tenths(used / QUARTER) };
}

/**
 * When a table was open, within the evening: a row knows its last change only. Open now: since that change, and before it until
 * the last person there went. Closed now: until that change. Without a change: as it is, all evening.
 */
function openStretches(room: Room, table: Table, now: number): [from: number, to: number][] {
  const end = Math.min(now, runsUntil(room));
  const { changedAt, isOpen } = table;
  const until = (to: number): [number, number] => [room.startsAt, Math.max(room.startsAt, Math.min(to, end))];
  if (!isOpen) return [until(changedAt ?? room.startsAt)];
  if (changedAt === null || changedAt <= room.startsAt) return [until(end)];
  const earlier = room.turns
    .filter(({ tableId, calledAt }) => tableId === table.id && calledAt < changedAt)
    .map(({ endedAt }) => Math.min(endedAt ?? changedAt, changedAt));
  const since = Math.min(changedAt, end);
  return [until(Math.max(room.startsAt, ...earlier)), [since, Math.max(since, end)]];
}

/** Once the rounds are run nobody meets between two of them, nor before the first. */
function changeovers({ rounds, startsAt }: Room, now: number): [from: number, to: number][] {
  if (!rounds || rounds.phase === 'before') return [];
  const begun = [...rounds.past.map((one) => one.startsAt), rounds.phase === 'running' ? rounds.since : now];
  const ended = [startsAt, ...rounds.past.map(({ endsAt }) => endsAt)];
  const isOver = rounds.phase === 'over';
  return ended.slice(0, isOver ? -1 : undefined).map((from, n) => [from, begun[n] ?? now]);
}

function outside(
  gaps: [from: number, to: number][],
  stretches: [from: number, to: number][],
): [number, number][] {
  return gaps.reduce(
    (left, [from, to]) =>
      left.flatMap(([begins, ends]): [number, number][] =>
        to <= begins || from >= ends || to <= from
          ? [[begins, ends]]
          : [
              [begins, Math.max(begins, from)],
              [Math.min(ends, to), ends],
            ],
      ),
    stretches,
  );
}

/** Quarters whose booked person did not come, and in which somebody else sat down at that table. */
function filled(room: Room): number {
  const { bookings, turns } = room;
  return bookings.filter((booking) => {
    const { startsAt, endsAt } = timeOf(room, booking);
    return (
      booking.status === 'no_show' &&
      turns.some(
        (turn) =>
          turn.tableId === booking.tableId &&
          turn.startedAt !== null &&
          isMeeting(turn) &&
          startsAt <= turn.startedAt &&
          turn.startedAt < endsAt,
      )
    );
  }).length;
}

// waits -----------------------------------------------------------------------------------------------------------------

function firstCalls({ turns }: Room): Map<string, Turn> {
  const first = new Map<string, Turn>();
  for (const turn of turns) {
    const known = first.get(turn.ticketId);
    if (!known || turn.calledAt < known.calledAt) first.set(turn.ticketId, turn);
  }
  return first;
}

/** A wait ends with the first call. Who booked waits from their time on, if they came before it. */
function waitsSince(room: Room, { cameAt }: Ticket, { meetingId, calledAt }: Turn): number {
  const booking = meetingId ? room.bookings.find((one) => one.meetingId === meetingId) : undefined;
  return Math.min(calledAt, Math.max(cameAt, booking ? timeOf(room, booking).startsAt : cameAt));
}

/**
 * A promise is kept when the first call came no later than promised, in whole minutes; it is broken as well when that time has
 * passed without a call, and not counted while it may still be kept or after somebody left before it. How far off: between the
 * wait and the middle of what was promised.
 */
function promises({ tickets }: Room, calls: Map<string, Turn>, now: number): Figures['promised'] {
  const waits = tickets.flatMap(({ id, cameAt, promised, status }) => {
    if (!promised) return [];
    const call = calls.get(id);
    if (call) return [{ promised, wait: minutes(call.calledAt - cameAt), isCalled: true }];
    const isBroken = status === 'in' && minutes(now - cameAt) >= promised.to + 1;
    return isBroken ? [{ promised, wait: minutes(now - cameAt), isCalled: false }] : [];
  });
  const errors = waits
    .filter(({ isCalled }) => isCalled)
    .map(({ promised: { from, to }, wait }) => Math.abs(wait - (from + to) / 2));
  return {
    kept: waits.filter(({ promised: { to }, wait, isCalled }) => isCalled && Math.floor(wait) <= to).length,
    of: waits.length,
    medianErrorMinutes: median(errors),
  };
}

const minutes = (milliseconds: number) => Math.max(0, milliseconds) / MINUTE;
const tenths = (value: number) => Math.round(value * 10) / 10;

/** To a tenth; null of nothing. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : tenths((low + high) / 2);
}
