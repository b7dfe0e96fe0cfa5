import type { ReactNode } from 'react';
import { Icon } from '@/ui/icons';
import { QuarterNumber } from '@/ui/quarter-number';
import { Tag } from '@/ui/tag';
import styles from './evening-list.module.css';

export type MeetingState = 'to_come' | 'next' | 'now' | 'held' | 'missed';

/** My evening from top to bottom. */
export const EveningList = ({ children }: { children: ReactNode }) => (
  <ol className={styles.evening}>{children}</ol>
);

/** One meeting: when, at which table, with whom; how it stands as word, icon and colour. */
export function MeetingRow(props: {
  time: string;
  number: number;
  tableWord: string;
  who: string;
  about: string;
  state: MeetingState;
  /** In words; nothing while it is simply to come. */
  stands?: string;
}) {
  const { time, number, tableWord, who, about, state, stands } = props;
  return (
    <li className={`${styles.row} ${styles[state]}`} aria-current={state === 'now' ? 'step' : undefined}>
      <QuarterNumber number={number} label={tableWord} />
      <div className={styles.what}>
        <b className={styles.time}>{time}</b>
        <span>{who}</span>
        {about && <span className={styles.about}>{about}</span>}
      </div>
      {stands && (
        <Tag tone={tones[state]} icon={icons[state]}>
          {stands}
        </Tag>
      )}
    </li>
  );
}

/** A free stretch is something good, and says what one can do with it. */
export const BreakRow = ({ time, text }: { time: string; text: string }) => (
  <li className={`${styles.row} ${styles.break}`}>
    <Icon name="clock" />
    <div className={styles.what}>
      <span className={styles.time}>{time}</span>
      <span>{text}</span>
    </div>
  </li>
);

const tones = { to_come: 'mist', next: 'lilac', now: 'sun', held: 'mint', missed: 'mist' } as const;
const icons = { to_come: undefined, next: 'arrow', now: 'clock', held: 'check', missed: 'cross' } as const;
