'use client';

import { Icon } from '@/ui/icons';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import styles from './room.module.css';

/** Why nothing can be tapped, where that is so; and what a form that was posted without JavaScript came to. */
export function RoomNotices({ words, refused }: { words: RoomWords; refused?: string }) {
  const { room, now } = useInRoom();
  const { t } = words;
  const isOver = Date.parse(room.event.endsAt) < now;
  const cancelled = room.event.status === 'cancelled';
  const text = cancelled
    ? 'off.cancelled'
    : room.event.status === 'draft'
      ? 'off.draft'
      : isOver
        ? 'off.over'
        : 'off.before';
  return (
    <>
      <noscript>
        <p className={styles.notice}>{t('noScript')}</p>
      </noscript>
      {refused && (
        <p className={styles.notice} role="alert">
          <Icon name="warn" />
          {refused}
        </p>
      )}
      {!room.isOn && (
        <p className={styles.notice}>
          <Icon name="clock" />
          {t(text)}
        </p>
      )}
      {room.tables.length === 0 && (
        <p className={styles.notice}>
          <Icon name="info" />
          {t('noTables')}
        </p>
      )}
    </>
  );
}
