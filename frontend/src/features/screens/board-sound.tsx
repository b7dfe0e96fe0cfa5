'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Icon } from '@/ui/icons';
import type { BoardRoom } from './board-state';
import styles from './board.module.css';

/** Switches the voice and the gong on: somebody has to tap the screen, because browsers stay silent until then. */
export function BoardSound(props: { room: BoardRoom; isOn: boolean; onTurn: () => void }) {
  const { room, isOn, onTurn } = props;
  const t = useTranslations('board.sound');
  const canSpeak = useSyncExternalStore(
    never,
    () => 'speechSynthesis' in window,
    () => false,
  );
  const speaks = room.speaks && canSpeak;
  if (!speaks && !room.rounds) return null;
  return (
    <button type="button" className={styles.sound} aria-pressed={isOn} onClick={onTurn}>
      <Icon name={isOn ? 'sound' : 'silent'} />
      {isOn ? t('on') : t('off')}
    </button>
  );
}

const never = () => () => undefined;
