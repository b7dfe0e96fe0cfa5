'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Gong, gongBetween, positionOf } from './gong';
import type { RoundsNow } from './round-clock';
import { GongSound } from './gong-sound';

/** How long the screen says by word and colour that the gong has rung. */
const SHOWN_MS = 5000;

/**
 * Rings when the rounds go on, on every screen at the same second by the API's clock. A browser makes a sound only after a tap
 * or a key on the page; whoever does not hear it sees it.
 * @param now the API's time, to the second
 * @returns the gong that has just rung, and what wakes the sound from a tap
 */
export function useGong(rounds: RoundsNow | null, now: number, isOn: boolean) {
  const [rang, setRang] = useState<Gong>();
  const sound = useRef<GongSound>(undefined);
  const before = useRef<number>(undefined);
  const position = rounds ? positionOf(rounds, now) : undefined;

  const wake = useCallback(() => (sound.current ??= new GongSound()).wake(), []);
  useEffect(() => {
    if (!isOn) return;
    const onTouch = () => void wake();
    document.addEventListener('pointerdown', onTouch, { once: true });
    document.addEventListener('keydown', onTouch, { once: true });
    return () => {
      document.removeEventListener('pointerdown', onTouch);
      document.removeEventListener('keydown', onTouch);
    };
  }, [isOn, wake]);

  const hears = useRef(isOn);
  useEffect(() => {
    hears.current = isOn;
  });
  useEffect(() => {
    if (position === undefined) return;
    // What was on when the page came has rung already.
    const gong = gongBetween(before.current ?? position, position);
    before.current = position;
    if (!gong) return;
    if (hears.current) sound.current?.ring(gong);
    setRang(gong);
  }, [position]);
  useEffect(() => {
    if (!rang) return;
    const calming = setTimeout(() => setRang(undefined), SHOWN_MS);
    return () => clearTimeout(calming);
  }, [rang, position]);

  const ring = useCallback((gong: Gong) => sound.current?.ring(gong), []);
  return { rang, wake, ring };
}
