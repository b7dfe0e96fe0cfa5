import type { ReactNode } from 'react';
import styles from './my.module.css';

/** The card that says how things stand with me, with the big quarter in its corner. */
export function QuarterBox(props: { tone: 'mint' | 'sun' | 'calm'; title: string; children: ReactNode }) {
  const { tone, title, children } = props;
  return (
    <section className={`${styles.quarter} ${tone === 'mint' ? '' : styles[tone]}`}>
      <svg className={styles.corner} viewBox="0 0 100 100" aria-hidden="true">
        <path className={styles.outer} d="M100 0V100A100 100 0 0 1 0 0Z" />
        <path className={styles.inner} d="M100 0V55A55 55 0 0 1 45 0Z" />
      </svg>
      <h1>{title}</h1>
      <div className={styles.what}>{children}</div>
    </section>
  );
}
