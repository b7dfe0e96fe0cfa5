'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type Refusal, type Tap, Taps } from './taps';

/** How often what waits is tried again, while it waits. */
const AGAIN_MS = 5000;

interface Heard {
  onDone: (tap: Tap, answer: unknown) => void;
  onRefused: (refusal: Refusal) => void;
}

/** Taps that are kept in this browser until the API has answered them; see `taps.ts`. */
export function useTaps(name: string, heard: Heard) {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(heard);
  const taps = useRef<Taps>(undefined);
  useEffect(() => {
    latest.current = heard;
  });

  useEffect(() => {
    const kept = new Taps({
      name,
      storage: localStorage,
      send: (...request) => fetch(...request),
      now: () => Date.now(),
      onDone: (tap, answer) => latest.current.onDone(tap, answer),
      onRefused: (refusal) => latest.current.onRefused(refusal),
      onChange: render,
    });
    taps.current = kept;
    const flush = () => void kept.flush();
    const again = setInterval(() => kept.waiting.length > 0 && flush(), AGAIN_MS);
    window.addEventListener('online', flush);
    flush();
    return () => {
      clearInterval(again);
      window.removeEventListener('online', flush);
    };
  }, [name]);

  const add = useCallback((tap: Omit<Tap, 'at'>) => taps.current?.add(tap), []);
  const flush = useCallback(() => void taps.current?.flush(), []);
  return {
    waiting: taps.current?.waiting ?? none,
    isAway: taps.current?.isAway ?? false,
    add,
    flush,
  };
}

const none: readonly Tap[] = [];
