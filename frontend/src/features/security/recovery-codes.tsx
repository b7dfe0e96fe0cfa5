'use client';

import type { ReactNode } from 'react';
import { useAnswer } from '@/ui/action-form';
import styles from './security.module.css';

/** What the form asks, until recovery codes came back: then those, this once. */
export function RecoveryCodes(props: { children: ReactNode; title: string; keep: string; done: ReactNode }) {
  const codes = useAnswer().values?.recoveryCodes;
  return codes ? <CodeList {...props} codes={codes} /> : props.children;
}

export function CodeList(props: { codes: string[]; title: string; keep: string; done: ReactNode }) {
  return (
    <div className={styles.codes} role="status">
      <h2>{props.title}</h2>
      <p>{props.keep}</p>
      <ol className={styles.list}>
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      {props.done}
    </div>
  );
}
