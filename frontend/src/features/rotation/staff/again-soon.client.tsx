'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

const EVERY_MS = 1000;

/**
 * Asks for the page again a second after it came, while something is being made. The next question waits for the answer to the
 * last one: on a slow line they would else overtake one another, and none would arrive.
 */
export function AgainSoon() {
  const router = useRouter();
  const [isAsking, ask] = useTransition();
  useEffect(() => {
    if (isAsking) return;
    const timer = setTimeout(() => ask(() => router.refresh()), EVERY_MS);
    return () => clearTimeout(timer);
  }, [isAsking, router]);
  return null;
}
