'use client';

import { useTranslations } from 'next-intl';
import { leave, moveTo } from './turn.actions';
import { useTurn } from './turn-context';
import { TurnDeed } from './turn-deed';
import type { MyTurn, Mood } from './turn.types';
import styles from './turn.module.css';

/** I am here, I stepped out, I am back, I leave: what one can say of oneself now. */
export function Deeds({ view, mood }: { view: MyTurn; mood: Mood }) {
  const { where } = useTurn();
  const t = useTranslations('turn');
  const isComing = view.presence === 'coming';
  const isAway = isComing || view.presence === 'out';
  return (
    <div className={styles.pair}>
      {isAway && (
        <TurnDeed name="here" tone="primary" wide action={moveTo.bind(null, where, 'here')}>
          {t(isComing ? 'here' : 'back')}
        </TurnDeed>
      )}
      {!isAway && (mood === 'waiting' || mood === 'soon') && (
        <TurnDeed name="out" wide action={moveTo.bind(null, where, 'out')}>
          {t('out')}
        </TurnDeed>
      )}
      {mood !== 'meeting' && (
        <TurnDeed name="leave" wide action={leave.bind(null, where)}>
          {t('leave')}
        </TurnDeed>
      )}
    </div>
  );
}
