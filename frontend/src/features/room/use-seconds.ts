'use client';

import { useEffect, useState } from 'react';

const TICK_MS = 1000;

/**
 * What the time is, to the second, by the clock of whoever made the view: a screen's own may be wrong by minutes. At first the
 * moment at which the view was made, so that server and browser draw the same.
 */
export function useSeconds(madeAt: string): number {
  const [now, setNow] = useState(() => Date.parse(madeAt));
  useEffect(() => {
    const behind = Date.parse(madeAt) - Date.now();
    const tick = () => setNow(Date.now() + behind);
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [madeAt]);
  return now;
}
