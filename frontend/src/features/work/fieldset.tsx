import type { ReactNode } from 'react';
import styles from './fieldset.module.css';

/** Fields that answer one question together. */
export function Fieldset({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.fieldset}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Short fields beside one another where there is room. */
export const SideBySide = ({ children }: { children: ReactNode }) => (
  <div className={styles.side}>{children}</div>
);
