import type { ReactNode } from 'react';
import { Main } from '@/ui/page';
import styles from './work.module.css';

/** A work page with one thing on it: where the wide ones begin, but only as wide as one reads. */
export function Narrow({ children }: { children: ReactNode }) {
  return (
    <Main width="wide">
      <div className={styles.narrow}>{children}</div>
    </Main>
  );
}
