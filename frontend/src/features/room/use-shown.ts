'use client';

import { useEffect, useRef, useState } from 'react';

/** A stream that the server closed for good is asked for anew after so long; the browser itself only mends lost lines. */
const REOPEN_MS = 4000;
/** A line that is mended sooner was never away, as far as people are concerned. */
const PATIENCE_MS = 6000;

/**
 * Watches one view as it changes: each `shown` event carries the whole of it, so nothing is missed after a lost line.
 * @returns whether what is shown may be old, because the line has been lost for a while
 */
export function useShown<View>(path: string, onShown: (view: View) => void): boolean {
  const [isLost, setLost] = useState(false);
  const latest = useRef(onShown);
  useEffect(() => {
    latest.current = onShown;
  });

  useEffect(() => {
    let source: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let losing: ReturnType<typeof setTimeout> | undefined;
    const isHere = () => {
      clearTimeout(losing);
      losing = undefined;
      setLost(false);
    };
    const open = () => {
      clearTimeout(reopening);
      source = new EventSource(path);
      source.addEventListener('open', isHere);
      source.addEventListener('shown', ({ data }: MessageEvent<string>) => {
        isHere();
        latest.current(JSON.parse(data) as View);
      });
      source.addEventListener('error', () => {
        losing ??= setTimeout(() => setLost(true), PATIENCE_MS);
        if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_MS);
      });
    };
    /** A line that nobody has noticed to be dead does not answer, and says no error either. */
    const anew = () => {
      source.close();
      open();
    };
    open();
    window.addEventListener('online', anew);
    return () => {
      window.removeEventListener('online', anew);
      clearTimeout(reopening);
      clearTimeout(losing);
      source.close();
    };
  }, [path]);
  return isLost;
}
