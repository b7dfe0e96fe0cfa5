'use client';

import type { ReactNode } from 'react';
import { useAnswer } from '@/ui/action-form';
import styles from './rotation.module.css';

/** Part of a form that most people leave closed; open when one of its fields has to be looked at again. */
export function Fold(props: { title: string; hint: string; fields: string[]; children: ReactNode }) {
  const { title, hint, fields, children } = props;
  const { fieldErrors } = useAnswer();
  const isWrong = fields.some((name) => fieldErrors?.[name]);
  return (
    <details className={styles.fold} open={isWrong || undefined}>
      <summary>
        <span>
          <b>{title}</b>
          <span className={styles.hint}>{hint}</span>
        </span>
      </summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
