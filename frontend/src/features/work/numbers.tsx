import type { ReactNode } from 'react';
import styles from './numbers.module.css';

export interface Fact {
  number: ReactNode;
  word: string;
  href?: string;
  tone?: 'sun' | 'mint' | 'plain';
}

/** Numbers people look at first, large, each with its word. Those that lead somewhere are links. */
export function Numbers({ facts }: { facts: Fact[] }) {
  return (
    <ul className={styles.numbers}>
      {facts.map(({ number, word, href, tone = 'plain' }) => (
        <li key={word} className={styles[tone]}>
          <span className={styles.number}>{number}</span>
          {href ? <a href={href}>{word}</a> : <span>{word}</span>}
        </li>
      ))}
    </ul>
  );
}
