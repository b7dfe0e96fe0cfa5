'use client';

import { useTranslations } from 'next-intl';
import { Pie } from '@/ui/pie';
import type { RoundsNow } from './round-clock';
import { useRoundClock } from './use-round-clock';
import styles from './round-timer.module.css';

/**
 * Which round it is and how long it lasts, as the emptying pie, in words and to the second. Needs the texts `rounds`.
 * It is as wide as its place; `size` large is for what is looked at from a table.
 */
export function RoundTimer(props: { rounds: RoundsNow; madeAt: string; size?: 'normal' | 'large' }) {
  const { rounds, madeAt, size = 'normal' } = props;
  const t = useTranslations('rounds.timer');
  const { phase, round, of, left, share, isOut, lateMinutes } = useRoundClock(rounds, madeAt);
  return (
    <div className={`${styles.timer} ${styles[size]}`}>
      <Pie share={share} tone={phase === 'running' ? 'violet' : 'sun'} />
      <div className={styles.words}>
        <p className={styles.round}>{round > 0 ? t('round', { round, of }) : t('rounds', { of })}</p>
        {left !== null && (
          <p className={styles.left} role="timer">
            {left}
          </p>
        )}
        <p className={styles.phase}>
          {t(isOut ? `out.${phase as 'running' | 'calling'}` : `phase.${phase}`)}
        </p>
        {lateMinutes > 0 && <p className={styles.phase}>{t('late', { minutes: lateMinutes })}</p>}
      </div>
    </div>
  );
}
