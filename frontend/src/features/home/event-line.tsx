'use client';

import { Stressed } from '@/features/events/stressed';
import styles from './home.module.css';

interface Props {
  href: string;
  when: string;
  title: string;
  where: string;
  /** In pieces; every other one is stressed. */
  free: string[];
}

/** An event as one line: what comes later, and what one can just walk into. */
export function EventLine({ href, when, title, where, free }: Props) {
  return (
    <li>
      <div className={styles.row}>
        <span className={styles.when}>{when}</span>
        <span className={styles.what}>
          <a href={href}>{title}</a>
          {`, ${where}`}
        </span>
        <span className={styles.free}>
          <Stressed pieces={free} />
        </span>
      </div>
    </li>
  );
}
