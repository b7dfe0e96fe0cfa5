'use client';

import { useSeconds } from '../use-seconds';
import { roundClock, type RoundClock, type RoundsNow } from './round-clock';

/**
 * The round's clock, ticking by the clock of whoever made the view, so that every screen shows the same second.
 * @param madeAt of the view that brought the rounds
 */
export function useRoundClock(rounds: RoundsNow, madeAt: string): RoundClock {
  return roundClock(rounds, useSeconds(madeAt));
}
