'use client';

import { Button } from '@/ui/button';
import styles from './queue.module.css';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';

/** What somebody told a kiosk that found nobody by it: staff look for them, and settle it. */
export function Unmatched(props: { words: RoomWords; onLookFor: (text: string) => void }) {
  const { words, onLookFor } = props;
  const { room, put } = useInRoom();
  const { t, time } = words;
  if (room.unmatched.length === 0) return null;
  return (
    <section className={styles.unmatched} aria-labelledby="unmatched">
      <h2 id="unmatched">{t('unmatched', { count: room.unmatched.length })}</h2>
      <p className={styles.wishes}>{t('unmatchedText')}</p>
      <ul className={styles.list}>
        {room.unmatched.map(({ id, said, at }) => (
          <li key={id} className={styles.settle}>
            <p>
              <strong>{said}</strong> <span className={styles.wishes}>{time(at)}</span>
            </p>
            <div className={styles.deeds}>
              <Button type="button" tone="ghost" onClick={() => onLookFor(said.split(/\s+/)[0] ?? said)}>
                {t('lookFor')}
              </Button>
              <Button
                type="button"
                tone="ghost"
                onClick={() => put(`unmatched/${id}`, undefined, t('did.settle', { said }))}
              >
                {t('settled')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
