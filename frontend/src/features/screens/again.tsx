'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 60_000;

/** Looks again every minute, and forgets what the last visitor did. Without JavaScript the page stays as it is. */
export function Again({ path }: { path: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      // Nobody loses what they are typing.
      if (document.activeElement instanceof HTMLInputElement && document.activeElement.value) return;
      router.replace(path);
      router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, path]);
  return null;
}
