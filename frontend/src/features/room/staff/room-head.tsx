'use client';

import { say } from '@/features/work/say';
import { Button, ButtonLink } from '@/ui/button';
import { Icon } from '@/ui/icons';
import { Unseen } from '@/ui/unseen';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import styles from './room.module.css';

/** Which evening this is, and what can be done with the whole room. */
export function RoomHead(props: {
  words: RoomWords;
  lead: string;
  back: string;
  onSettings: () => void;
  onKeys: () => void;
}) {
  const { words, lead, back, onSettings, onKeys } = props;
  const { room, locale, walkIn } = useInRoom();
  const { t } = words;
  return (
    <div className={styles.head}>
      <div className={styles.titles}>
        <a className={styles.back} href={back}>
          <Icon name="back" />
          <Unseen>{t('toEvent')}</Unseen>
        </a>
        <div>
          <h1 className={styles.title}>{say(room.event.title, locale)}</h1>
          <p className={styles.lead}>{lead}</p>
        </div>
      </div>
      <div className={styles.deeds}>
        {room.isOn && (
          <Button type="button" tone="sun" onClick={() => walkIn()} aria-keyshortcuts="W">
            <Icon name="plus" />
            {t('walkIn.open')}
          </Button>
        )}
        {room.rounds && (
          <ButtonLink tone="ghost" href={`${back}/rotation`}>
            {t('toRounds')}
          </ButtonLink>
        )}
        <Button type="button" tone="ghost" onClick={() => window.print()}>
          <Icon name="print" />
          {t('print.button')}
        </Button>
        <Button type="button" tone="ghost" onClick={onSettings}>
          {t('settings.open')}
        </Button>
        <button type="button" className={styles.keys} onClick={onKeys} aria-keyshortcuts="?">
          <kbd aria-hidden="true">?</kbd>
          <Unseen>{t('keys.title')}</Unseen>
        </button>
      </div>
    </div>
  );
}

const WIDTH = 400;

/** How much of the evening was used, in one line. */
export function FigureLine({ words }: { words: RoomWords }) {
  const { t } = words;
  const { quartersOffered, quartersUsed, noShows, filled } = useInRoom().room.figures;
  const offered = Math.max(quartersOffered, quartersUsed);
  if (offered === 0) return null; // it has not begun
  const wide = (quarters: number) => (quarters / offered) * WIDTH;
  const used = wide(quartersUsed);
  const lost = Math.min(wide(Math.max(0, noShows - filled)), WIDTH - used);
  return (
    <div className={styles.figures}>
      <p>
        <strong className={styles.big}>{Math.round(quartersUsed)}</strong>{' '}
        {t('figures.used', { of: Math.round(quartersOffered) })}
      </p>
      <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.barGround} width={WIDTH} height="14" />
        <rect className={styles.barUsed} width={used} height="14" />
        <rect className={styles.barLost} x={used} width={lost} height="14" />
      </svg>
      <p>{t.rich('figures.noShows', { count: noShows, filled, b: (text) => <strong>{text}</strong> })}</p>
    </div>
  );
}
