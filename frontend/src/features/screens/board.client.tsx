'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Logo } from '@/ui/logo';
import { useView } from '../room/use-view';
import { useSeconds } from '../room/use-seconds';
import { clock } from '../room/clock';
import { say } from '../work/say';
import { BoardAside } from './board-aside';
import { BoardCalls } from './board-calls';
import { BoardSoon } from './board-soon';
import { boardState, FEW_CALLS, type BoardRoom } from './board-state';
import { BoardStill, BoardTables } from './board-still';
import { BoardVoice } from './board-voice.client';
import styles from './board.module.css';

/** The whole screen, as the room changes. */
export function BoardLive(props: { locale: Locale; initial: BoardRoom; menu: ReactNode }) {
  const { locale, initial, menu } = props;
  const { view: room, isLost } = useView('/api/board/room', initial);
  const now = useSeconds(room.madeAt);
  const t = useTranslations('board');
  const state = boardState(room, now);
  const zone = room.event.timeZone;
  const isRunning = state === 'calls' || state === 'quiet' || state === 'nobody';
  const isCrowded = room.calls.length > FEW_CALLS;
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
          <BoardVoice locale={locale} room={room} />
          {menu}
        </div>
      </header>
      {isRunning ? (
        <div className={styles.columns}>
          <section className={styles.now}>
            {state === 'calls' ? (
              <BoardCalls locale={locale} calls={room.calls} now={now} />
            ) : (
              <BoardStill title={t(state)} text={t(`${state}Text`)} />
            )}
            <BoardSoon soon={room.soon} zone={zone} calls={room.calls.length} now={now} />
          </section>
          <BoardAside locale={locale} room={room} now={now} />
        </div>
      ) : state === 'before' ? (
        <BoardTables locale={locale} room={room} now={now} />
      ) : (
        <BoardStill title={t(state)} text={t(`${state}Text`)} large />
      )}
    </main>
  );
}
