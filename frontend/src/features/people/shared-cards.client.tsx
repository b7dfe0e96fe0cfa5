'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';

const STREAM = '/api/employer/shared-cards/stream';
/** How long a broken line may last before what it watches over is covered. */
const PATIENCE_MS = 5000;

type State = 'shown' | 'covered' | 'gone';

/**
 * Listens for cards that are shared or taken back, and asks the page anew. What is taken back goes from the screen at once,
 * before anything is asked; while the line is broken, or past its time, what it watches over is not shown.
 */
export function WhileShared(props: {
  /** The consent whose card stands here; without it the page is only kept up to date. */
  consentId?: string;
  until?: string;
  gone?: ReactNode;
  covered?: ReactNode;
  children?: ReactNode;
}) {
  const { consentId, until, gone, covered, children } = props;
  const [state, setState] = useState<State>('shown');
  const router = useRouter();
  useEffect(() => {
    const stream = new EventSource(STREAM);
    let patience: ReturnType<typeof setTimeout> | undefined;
    stream.addEventListener('open', () => {
      clearTimeout(patience);
      patience = undefined;
      setState((now) => (now === 'covered' ? 'shown' : now));
    });
    stream.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const { about } = JSON.parse(data) as { about?: string };
      if (consentId && about === consentId) setState('gone');
      router.refresh();
    });
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) setState('covered');
      else patience ??= setTimeout(() => setState('covered'), PATIENCE_MS);
    });
    return () => {
      clearTimeout(patience);
      stream.close();
    };
  }, [consentId, router]);
  useEffect(() => {
    if (!until) return undefined;
    // Longer than a timer can wait is longer than anybody looks at one page.
    const left = Math.min(Date.parse(until) - Date.now(), 2 ** 31 - 1);
    const over = setTimeout(() => setState('gone'), left);
    return () => clearTimeout(over);
  }, [until]);
  if (state === 'gone') return gone;
  return state === 'covered' ? covered : children;
}
