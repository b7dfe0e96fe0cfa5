'use client';

import { useEffect, useRef } from 'react';
import styles from './error-summary.module.css';
import { fieldId } from './field-id';
import type { FormState } from './form-state';
import { Icon } from './icons';

/** Says what happened and leads to each field. Takes the focus: by `autofocus` without JavaScript, by hand with it. */
export function ErrorSummary(props: { title: string; state: FormState; within: string }) {
  const { title, state, within } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [state]);

  const fields = Object.entries(state.fieldErrors ?? {});
  if (!state.problem && fields.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      <h2 className={styles.title}>
        <Icon name="warn" />
        {state.problem?.text ?? title}
      </h2>
      {fields.length > 0 && (
        <ul className={styles.list}>
          {fields.map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(name, within)}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
