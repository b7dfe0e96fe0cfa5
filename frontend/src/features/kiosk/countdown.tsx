'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { Pie } from '@/ui/pie';
import styles from './kiosk.module.css';

const MORE_SECONDS = 60;
const SECOND_MS = 1000;

/**
 * Until the screen clears itself. It can be seen, and put off as often as one likes (WCAG 2.2.1); without JavaScript there is
 * none. Not read out every second.
 */
export function Countdown(props: {
  seconds: number;
  /** Only the last so many seconds are shown. */
  shownFrom?: number;
  /** Whoever types or taps is still there. */
  restartsOnTouch?: boolean;
  onEnd: () => void;
}) {
  const { seconds, shownFrom = Infinity, restartsOnTouch, onEnd } = props;
  const t = useTranslations('kiosk');
  const [left, setLeft] = useState<number>();
  const [whole, setWhole] = useState(seconds);
  // By the clock, not by counting ticks: a tablet that slept is not a tablet where time stood still.
  const until = useRef(0);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((until.current - Date.now()) / SECOND_MS)));
    const restart = () => {
      until.current = Date.now() + seconds * SECOND_MS;
      tick();
    };
    restart();
    const timer = setInterval(tick, SECOND_MS);
    const touches = restartsOnTouch ? (['pointerdown', 'keydown', 'input'] as const) : [];
    for (const touch of touches) document.addEventListener(touch, restart);
    return () => {
      clearInterval(timer);
      for (const touch of touches) document.removeEventListener(touch, restart);
    };
  }, [seconds, restartsOnTouch]);
  useEffect(() => {
    if (left === 0) end.current();
  }, [left]);
  if (left === undefined || left > shownFrom) return null;
  const giveMore = () => {
    until.current += MORE_SECONDS * SECOND_MS;
    setLeft(left + MORE_SECONDS);
    setWhole(left + MORE_SECONDS);
  };
  return (
    <div className={styles.countdown}>
      <Pie share={left / Math.min(whole, Math.max(left, shownFrom))} />
      <p role="timer">{t('clears', { seconds: left })}</p>
      <Button type="button" tone="ghost" onClick={giveMore}>
        {t('more')}
      </Button>
    </div>
  );
}
