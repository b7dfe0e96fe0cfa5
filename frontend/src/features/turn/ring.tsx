'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/ui/button';
import { inLocale } from '../walk-in/words';
import { Bell } from './bell';
import { isCalled, isThere } from './mood';
import { newestChange } from './rounds-standing';
import { useTurn } from './turn-context';
import type { MyTurn, Mood } from './turn.types';
import styles from './turn.module.css';

const REMEMBERED = 'vartti ring';
const CALL_MS = [300, 150, 300, 150, 600];
const NEWS_MS = [200, 100, 200];

/**
 * Sound, vibration and the page's title tell of a call, and the first two of a change of my rounds. A browser makes a sound only after a tap, so it is switched on by
 * one; it is remembered, and the first tap on the page after that wakes it.
 */
export function Ring({ view, mood }: { view: MyTurn; mood: Mood }) {
  const { where } = useTurn();
  const t = useTranslations('turn');
  const bell = useRef<Bell>(undefined);
  const [isOn, setOn] = useState<boolean>();
  const [isAwake, setAwake] = useState(false);
  const call = isCalled(mood) && view.turn ? `${view.turn.id} ${view.turn.state}` : undefined;
  const words = view.turn && call && callWords();
  const news = newestChange(view.rounds);
  const heard = useRef(news);

  useEffect(() => {
    bell.current = new Bell();
    setOn(localStorage.getItem(REMEMBERED) === 'yes');
    const wake = () => void bell.current?.wake().then(setAwake);
    document.addEventListener('pointerdown', wake, { once: true });
    return () => document.removeEventListener('pointerdown', wake);
  }, []);

  const now = useRef({ isOn, isAwake });
  useEffect(() => {
    now.current = { isOn, isAwake };
  });
  useEffect(() => {
    if (!call) return;
    const tell = () => {
      if (document.hidden && !now.current.isAwake) return; // told when somebody looks
      document.removeEventListener('visibilitychange', tell);
      if (now.current.isOn) ringAndShake(bell.current, CALL_MS);
    };
    document.addEventListener('visibilitychange', tell);
    tell();
    return () => document.removeEventListener('visibilitychange', tell);
  }, [call]);

  useEffect(() => {
    if (news === heard.current) return;
    heard.current = news;
    if (now.current.isOn && !call) ringAndShake(bell.current, NEWS_MS);
  }, [news, call]);

  useEffect(() => {
    if (!words) return;
    let own = document.title;
    // A page that arrives late, for a tap before the call, brings the title of before.
    const hold = () => {
      if (document.title === words) return;
      own = document.title;
      document.title = words;
    };
    hold();
    const held = new MutationObserver(hold);
    held.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      held.disconnect();
      document.title = own;
    };
  }, [words]);

  if (isOn === undefined) return <Refresh />;
  if (!isThere(mood)) return null;
  const toggle = () => {
    localStorage.setItem(REMEMBERED, isOn ? 'no' : 'yes');
    setOn(!isOn);
    if (!isOn) void bell.current?.wake().then((awake) => (setAwake(awake), bell.current?.ring()));
  };
  return (
    <div className={styles.ring}>
      <button type="button" className={styles.toggle} aria-pressed={isOn} onClick={toggle}>
        {t(isOn ? 'ring.on' : 'ring.off')}
      </button>
      <span>{t(isOn && !isAwake ? 'ring.wake' : 'ring.text')}</span>
    </div>
  );

  function callWords(): string {
    const { number, name } = (view.turn as NonNullable<MyTurn['turn']>).table;
    return t('goTo', { number, name: inLocale(name, where.locale) });
  }
}

/** Until the page is awake, or where no script ever wakes it: new each time one looks. */
function Refresh() {
  const { locale, link } = useTurn().where;
  const t = useTranslations('turn');
  return (
    <div className={styles.ring}>
      <ButtonLink tone="ghost" href={`/${locale}/turn/${link}`}>
        {t('refresh')}
      </ButtonLink>
      <span>{t('static')}</span>
    </div>
  );
}

function ringAndShake(bell: Bell | undefined, pattern: number[]): void {
  bell?.ring();
  // Not every browser can; where nobody has tapped yet it may not, and the colour tells.
  if ('vibrate' in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate(pattern);
}
