import type { components } from '@/api/schema';
import { countdown } from '../countdown';
import { shareLeft } from '../clock';

export type RoundsNow = components['schemas']['RoundsNow'];

/** What every screen says of the round at one moment. */
export interface RoundClock {
  phase: RoundsNow['phase'];
  round: number;
  of: number;
  /** `8:42` until the round ends (running) or begins (calling); null: nobody knows, it waits for staff or is over. */
  left: string | null;
  /** Of the round, 1…0, for the pie: full until it begins, empty when it is over. */
  share: number;
  /** The time has run out, and the next view is not here yet. */
  isOut: boolean;
  lateMinutes: number;
}

/** @param now milliseconds by the API's clock */
export function roundClock(rounds: RoundsNow, now: number): RoundClock {
  const { phase, round, of, startsAt, endsAt, lateMinutes } = rounds;
  const until = phase === 'running' ? endsAt : phase === 'calling' ? startsAt : null;
  const isRunning = phase === 'running' && startsAt !== null && endsAt !== null;
  return {
    phase,
    round,
    of,
    left: until === null ? null : countdown(until, now),
    share: isRunning ? shareLeft(startsAt, endsAt, now) : phase === 'over' ? 0 : 1,
    isOut: until !== null && Date.parse(until) <= now,
    lateMinutes,
  };
}
