'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Locale } from '@/i18n/locales';
import { Logo } from '@/ui/logo';
import { useGong } from '../room/rounds/use-gong';
import { useView } from '../room/use-view';
import { useSeconds } from '../room/use-seconds';
import { clock } from '../room/clock';
import { say } from '../work/say';
import { BoardAside } from './board-aside';
import { BoardNow } from './board-now';
import { BoardGong, BoardRound, useGongWords } from './board-round';
import { BoardSound } from './board-sound';
import { boardState, FEW_CALLS, type BoardRoom } from './board-state';
import { BoardStill, BoardTables } from './board-still';
import styles from './board.module.css';
import { useVoice } from './use-voice';

/** The whole screen, as the room changes. */
export function BoardLive(props: { locale: Locale; initial: BoardRoom; menu: ReactNode }) {
  const { locale, initial, menu } = props;
  const { view: room, isLost } = useView('/api/board/room', initial);
  const now = useSeconds(room.madeAt);
  const t = useTranslations('board');
  const [hears, setHears] = useState(false);
  const { rounds } = room;
  const { rang, wake, ring } = useGong(rounds, now, hears);
  const gong = useGongWords(rounds, rang);
  const speak = useVoice(locale, room, hears, gong?.said);
  const turnSound = () => {
    speak(!hears && room.speaks ? t('sound.turnedOn') : undefined);
    if (!hears) void wake().then(() => rounds && ring('start'));
    setHears(!hears);
  };
  const state = boardState(room, now);
  const zone = room.event.timeZone;
  const isStill = state === 'before' || state === 'over' || state === 'cancelled';
  const isCrowded = state !== 'round' && room.calls.length > FEW_CALLS;
  return (
    <main id="content" tabIndex={-1} className={`${styles.board} ${isCrowded ? styles.crowded : ''}`}>
      <header className={styles.head}>
        <Logo />
        <div className={styles.names}>
          <h1>{say(room.event.title, locale)}</h1>
          <p className={styles.place}>{room.event.place.name}</p>
        </div>
        <div className={styles.controls}>
          {isLost && (
            <p className={styles.away} role="status">
              {t('away', { time: clock(room.madeAt, zone) })}
            </p>
          )}
          <BoardSound room={room} isOn={hears} onTurn={turnSound} />
          {menu}
        </div>
      </header>
      {!isStill ? (
        <div className={styles.columns}>
          <section className={styles.now}>
            <BoardNow locale={locale} room={room} state={state} now={now} />
          </section>
          {rounds && (state === 'change' || state === 'round') ? (
            <BoardRound rounds={rounds} zone={zone} now={now} />
          ) : (
            <BoardAside locale={locale} room={room} now={now} />
          )}
        </div>
      ) : state === 'before' ? (
        <BoardTables locale={locale} room={room} now={now} />
      ) : (
        <BoardStill title={t(state)} text={t(`${state}Text`)} large />
      )}
      <BoardGong word={gong?.word} />
    </main>
  );
}
