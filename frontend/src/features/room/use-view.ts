'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useShown } from './use-shown';

/** What every view of a room says of itself. */
export interface Moment {
  madeAt: string;
  /** Grows with every deed, where the view tells it. */
  revision?: number;
}

/** The newer of two views; of two that were made at one second, the one that was heard last. */
export function newer<View extends Moment>(shown: View, heard: View): View {
  const [was = 0, is = 0] = [shown.revision, heard.revision];
  if (was !== is) return is > was ? heard : shown;
  return Date.parse(heard.madeAt) >= Date.parse(shown.madeAt) ? heard : shown;
}

/**
 * One view of a room: what the page brought, then as it changes. While the line is lost the last one stays; whoever may no
 * longer see it is led on by the page, which is asked anew then.
 * @param where the view's own address, for example `/api/board/room`
 */
export function useView<View extends Moment>(where: string, initial: View) {
  const router = useRouter();
  const [view, setView] = useState(initial);
  const [brought, setBrought] = useState(initial);
  if (brought !== initial) {
    setBrought(initial);
    setView(newer(view, initial));
  }
  const take = useCallback((heard: View) => setView((shown) => newer(shown, heard)), []);
  const isLineLost = useShown<View>(`${where}/stream`, take);
  const isLost = useOffline() || isLineLost;
  useEffect(() => {
    if (isLineLost) void isClosed(where).then((closed) => closed && router.refresh());
  }, [isLineLost, where, router]);
  return { view, take, isLost };
}

/** The device itself knows that it has no network; a stream that is open does not notice at once. */
function useOffline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => !navigator.onLine,
    () => false,
  );
}

/** Only when it was said so: no answer, or a broken one, may be a better one the next time. */
async function isClosed(where: string): Promise<boolean> {
  const answer = await fetch(where, { cache: 'no-store' }).catch(() => undefined);
  return answer !== undefined && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
}
