import type { ReactNode } from 'react';
import styles from './skip-link.module.css';

/** The first thing a keyboard meets; leads to `<main id="content">` (see `Main`). */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className={styles.skip} href="#content">
      {children}
    </a>
  );
}
