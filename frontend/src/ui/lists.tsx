import type { ReactNode } from 'react';
import styles from './lists.module.css';

/** What happens, in order ("Näin se menee"); each step may have its clock time. */
export function Steps({ items }: { items: { time?: string; text: ReactNode }[] }) {
  return (
    <ol className={styles.steps}>
      {items.map(({ time, text }, index) => (
        <li key={index}>
          <span className={styles.mark} aria-hidden="true">
            {index + 1}
          </span>
          <span>
            {time && <b className={styles.time}>{time} </b>}
            {text}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Names and what they stand for; side by side where there is room. Rows without a text are left out. */
export function DefinitionList({ items }: { items: { name: string; text: ReactNode }[] }) {
  return (
    <dl className={styles.definitions}>
      {items
        .filter(({ text }) => text !== null && text !== undefined && text !== '')
        .map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A list of rows between hairlines. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}
