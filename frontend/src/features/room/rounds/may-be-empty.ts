import type { RoundsNow } from './round-clock';

/** How long after the gong it can be said that nobody came: later it is a meeting that ends. */
const NOBODY_MS = 5 * 60_000;
/** Who sat down before the gong was there. */
const TOGETHER_MS = 1000;

interface Meeting {
  state: string;
  startedAt: string | null;
  /** The planned meeting; null: somebody from the queue, whom nobody has planned here. */
  meetingId: string | null;
}

/** The gong began this planned meeting a moment ago, and perhaps nobody sits there. */
export function mayBeEmpty(rounds: RoundsNow | null, turn: Meeting | null, now: number): boolean {
  if (rounds?.phase !== 'running' || rounds.startsAt === null) return false;
  if (turn?.state !== 'meeting' || turn.startedAt === null || turn.meetingId === null) return false;
  const startedAt = Date.parse(turn.startedAt);
  return startedAt >= Date.parse(rounds.startsAt) - TOGETHER_MS && now - startedAt < NOBODY_MS;
}
