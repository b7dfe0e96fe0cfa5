import type { ReactNode } from 'react';
import styles from './work.module.css';

/** Something seldom needed, or to be thought over first: folded until it is asked for. Opens without JavaScript. */
export function Fold(props: { title: ReactNode; open?: boolean; plain?: boolean; children: ReactNode }) {
  return (
    <details className={props.plain ? styles.plainFold : styles.fold} open={props.open}>
      <summary>{props.title}</summary>
      <div className={styles.folded}>{props.children}</div>
    </details>
  );
}
