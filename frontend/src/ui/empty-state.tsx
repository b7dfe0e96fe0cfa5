import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Nothing here (yet): what that means and the next step, never a blank box. */
export function EmptyState(props: { title: string; level?: 1 | 2 | 3; text?: string; children?: ReactNode }) {
  const { title, level = 2, text, children } = props;
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <svg className={styles.drawing} viewBox="0 0 100 100" aria-hidden="true">
        <path className={styles.outer} d="M100 100H0A100 100 0 0 1 100 0Z" />
        <path className={styles.inner} d="M100 100H45A55 55 0 0 1 100 45Z" />
        <path className={styles.core} d="M100 100H78A22 22 0 0 1 100 78Z" />
      </svg>
      <div className={styles.words}>
        <Heading>{title}</Heading>
        {text && <p>{text}</p>}
        {children && <div className={styles.next}>{children}</div>}
      </div>
    </div>
  );
}
