import { useTranslations } from 'next-intl';
import { Pie } from '@/ui/pie';
import { Unseen } from '@/ui/unseen';
import { clock } from '../room/clock';
import type { Gong } from '../room/rounds/gong';
import { roundClock, type RoundsNow } from '../room/rounds/round-clock';
import styles from './board.module.css';

/** The round's quarter, as large as it can be: how long it lasts, which one it is, and when the next gong rings. */
export function BoardRound(props: { rounds: RoundsNow; zone: string; now: number }) {
  const { rounds, zone, now } = props;
  const t = useTranslations('board.rounds');
  const { phase, round, of, startsAt, endsAt } = rounds;
  const { left, share, isOut } = roundClock(rounds, now);
  const isRunning = phase === 'running';
  return (
    <aside className={styles.aside}>
      <div className={`${styles.quarter} ${styles.roundQuarter}`}>
        <Pie share={share} tone={isRunning ? 'sun' : 'mint'} />
        <p>
          {left !== null && (isRunning || !isOut) && (
            <>
              <Unseen>{t(isRunning ? 'left' : 'startsIn', { left })}</Unseen>
              <span className={styles.timer} aria-hidden="true">
                {left}
              </span>
            </>
          )}
          <span className={styles.roundOf}>{t('nth', { round, of })}</span>
          {isRunning && endsAt && (
            <span className={styles.timerOf}>
              {t(round < of ? 'changeAt' : 'endsAt', { time: clock(endsAt, zone) })}
            </span>
          )}
          {!isRunning && startsAt && !isOut && (
            <span className={styles.timerOf}>{t('startsAt', { time: clock(startsAt, zone) })}</span>
          )}
        </p>
      </div>
    </aside>
  );
}

/** What the gong says: to the next table, that the meetings begin, or that the last of them are over. */
export function useGongWords(rounds: RoundsNow | null, rang: Gong | undefined) {
  const t = useTranslations('board.rounds');
  if (!rounds || !rang) return undefined;
  const { round, of, phase } = rounds;
  const isEnd = rang === 'change' && (phase === 'over' || (phase === 'running' && round === of));
  const key = isEnd ? 'end' : rang;
  // The clock may ring before the next round has been called.
  const next = rang === 'change' && phase === 'running' ? round + 1 : round;
  const say = { change: 'sayChange', start: 'sayStart', end: 'sayEnd' } as const;
  return { word: t(`rang.${key}`, { round: next }), said: t(say[key], { round: next }) };
}

/** The gong's twin for the eye: for a moment the whole screen says it. */
export function BoardGong({ word }: { word: string | undefined }) {
  return (
    <div role="status" className={word ? styles.rang : undefined}>
      {word}
    </div>
  );
}
