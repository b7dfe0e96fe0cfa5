'use client';

import { useState } from 'react';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import styles from './room.module.css';

const FEW = 6;

/** What was done last, by whom and when; each can be taken back while nothing stands on it. */
export function LastDeeds({ words }: { words: RoomWords }) {
  const { room, undo } = useInRoom();
  const { t, time } = words;
  const [isWhole, setWhole] = useState(false);
  if (room.deeds.length === 0) return null;
  const shown = isWhole ? room.deeds : room.deeds.slice(0, FEW);
  return (
    <section className={styles.last} aria-labelledby="last-deeds">
      <h2 id="last-deeds">{t('last.title')}</h2>
      <ol className={styles.rows}>
        {shown.map((done) => (
          <li key={done.id}>
            <span className={styles.time}>{time(done.at)}</span>
            <span>
              {words.didDone(done)}
              <span className={styles.soft}> · {done.by ?? t(`last.${silentlyBy(done.deed)}`)}</span>
            </span>
            {done.undoable && room.isOn && (
              <button
                type="button"
                className={styles.link}
                aria-label={t('undoOf', { what: words.didDone(done) })}
                onClick={() => undo(done.id)}
              >
                {t('undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {room.deeds.length > FEW && (
        <button
          type="button"
          className={styles.link}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'last.fewer' : 'last.more')}
        </button>
      )}
    </section>
  );
}

/** Whose hand it was where no member of staff did it: a person's own, the table's, or time's. */
function silentlyBy(deed: string): 'byThemselves' | 'atTable' | 'byItself' {
  if (['arrive', 'check_in', 'move', 'join', 'drop', 'leave'].includes(deed)) return 'byThemselves';
  return ['start', 'extend', 'finish', 'absent', 'hand_over', 'open_table', 'close_table'].includes(deed)
    ? 'atTable'
    : 'byItself';
}
