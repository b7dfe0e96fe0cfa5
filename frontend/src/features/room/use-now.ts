'use client';

import { useEffect, useState } from 'react';

const TICK_MS = 5000;
/** For whoever wants nothing to move: the words change once a minute anyway. */
const CALM_TICK_MS = 30_000;

/**
 * The API's own time, ticking. At first the moment at which the view was made, so that server and browser draw the same.
 * @param madeAt of the newest view
 * @param skewMs what this device's clock is behind the API's
 */
export function useNow(madeAt: string, skewMs: number): number {
  const [now, setNow] = useState(() => Date.parse(madeAt));
  useEffect(() => {
    const tick = () => setNow(Date.now() + skewMs);
    tick();
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(tick, isCalm ? CALM_TICK_MS : TICK_MS);
    return () => clearInterval(timer);
  }, [madeAt, skewMs]);
  return now;
}
