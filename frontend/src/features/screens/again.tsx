'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 60_000;

/**
 * Looks again every minute, and forgets what the last visitor did; but only while somebody answers, because a page that asks
 * in vain gives its place to the browser's own words about the network. Without JavaScript the page stays as it is.
 */
export function Again({ path, asksFirst }: { path: string; asksFirst: string }) {
  const router = useRouter();
  useEffect(() => {
    const look = async () => {
      const answer = await fetch(asksFirst, { cache: 'no-store' }).catch(() => undefined);
      // Nobody loses what they are typing.
      if (document.activeElement instanceof HTMLInputElement && document.activeElement.value) return;
      if (!answer || answer.status >= 500) return;
      router.replace(path);
      router.refresh();
    };
    const timer = setInterval(() => void look(), everyMs);
    return () => clearInterval(timer);
  }, [router, path, asksFirst]);
  return null;
}
