import type { components } from '@/api/schema';

export type BoardRoom = components['schemas']['BoardRoom'];
export type BoardCall = BoardRoom['calls'][number];

/**
 * What the screen is about at this instant. `quiet`: people wait, and nobody is called; `nobody`: nobody waits. `change`: a round
 * is called, everybody at once; `round`: a round is held.
 */
export type BoardState = 'cancelled' | 'before' | 'calls' | 'quiet' | 'nobody' | 'change' | 'round' | 'over';

export function boardState(room: BoardRoom, now: number): BoardState {
  const { event, calls, quarter, waiting, rounds } = room;
  if (event.status === 'cancelled') return 'cancelled';
  if (room.isOn && rounds?.phase === 'calling') return 'change';
  if (room.isOn && rounds?.phase === 'running') return 'round';
  const isPast = now >= Date.parse(event.endsAt);
  // Whoever is still waiting after the end is called, until nothing is done in the room any more.
  if (isPast && (!room.isOn || (calls.length === 0 && !quarter && waiting === 0))) return 'over';
  if (calls.length > 0) return 'calls';
  if (now < Date.parse(event.startsAt) && !quarter) return 'before';
  return waiting > 0 ? 'quiet' : 'nobody';
}

/** How long one page of a list stands before the next, where not all of it fits. */
const PAGE_MS = 8000;

/** The page of a list whose turn it is; every screen in the room turns at the same moment. */
export function pageOf<One>(list: readonly One[], size: number, now: number) {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const each = Math.ceil(list.length / pages); // as even as can be, so that no page stands nearly empty
  const page = Math.floor(now / PAGE_MS) % pages;
  return { shown: list.slice(page * each, (page + 1) * each), page: page + 1, pages };
}

/** More calls than these stand in two columns, in smaller type. */
export const FEW_CALLS = 3;
const MOST_CALLS = 6;
/** The newest keep their place while the others take turns. */
const STAYING = 2;

/** The calls that are seen now, the newest first: all of them, or the newest and in turns the others. */
export function callsNow(calls: readonly BoardCall[], now: number) {
  if (calls.length <= MOST_CALLS) return { shown: calls, page: 1, pages: 1 };
  const turning = pageOf(calls.slice(STAYING), MOST_CALLS - STAYING, now);
  return { ...turning, shown: [...calls.slice(0, STAYING), ...turning.shown] };
}

/** So many tables of a round can be read at once: five rows in two columns, each name in two lines if need be. */
const MOST_IN_ROUND = 10;

/** Who goes where in a round, by the tables' numbers as one looks for one's own; pages take turns where they do not fit. */
export const roundCallsNow = (calls: readonly BoardCall[], now: number) =>
  pageOf(
    [...calls].sort((one, other) => one.number - other.number),
    MOST_IN_ROUND,
    now,
  );

/** The time at which all of them come, if it is one. */
export function sameTime(soon: BoardRoom['soon']): string | null {
  const [first] = soon;
  return first?.at && soon.every(({ at }) => at === first.at) ? first.at : null;
}

/** Two of one name are told apart by their number, which stands a little smaller: `Noor (27)`. */
export function inParts(shown: string): { name: string; number: string | undefined } {
  const [, name = shown, number] = /^(.*) \((\d+)\)$/.exec(shown) ?? [];
  return { name, number };
}

/** How long a call counts as new, and is set apart. */
const FRESH_MS = 12_000;
export const isFresh = ({ at }: BoardCall, now: number): boolean => now - Date.parse(at) < FRESH_MS;

/** Each call is said once, and once more each time that it is called again. */
export const sayingKey = ({ turnId, again, at }: BoardCall): string => (again ? `${turnId} ${at}` : turnId);
