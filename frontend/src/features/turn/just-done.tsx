'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/icons';
import { type Did, undo } from './turn.actions';
import { useTurn } from './turn-context';
import { TurnDeed } from './turn-deed';
import type { Mood } from './turn.types';
import styles from './turn.module.css';

/** What was just tapped, as long as it can be taken back. */
export function JustDone({ done, mood }: { done: { deed: string; did: Did }; mood: Mood }) {
  const { where } = useTurn();
  const t = useTranslations('turn');
  const { deed, did } = done;
  if (mood === 'over' || (mood === 'left') !== (did === 'left')) return null;
  return (
    <div className={styles.did} role="status">
      <p>
        <Icon name="check" /> {t(`did.${did}`)}
      </p>
      <TurnDeed name="undo" action={undo.bind(null, where, deed)}>
        {t('undo')}
      </TurnDeed>
    </div>
  );
}
