'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import styles from './time-pill.module.css';
import { Unseen } from './unseen';

/** A free time that is taken by pressing it, inside a form. `about` is said to a screen reader only. */
export function TimeButton(props: { name: string; value: string; about?: string; children: ReactNode }) {
  const { name, value, about, children } = props;
  const { pending } = useFormStatus();
  return (
    <button
      className={`${styles.pill} ${styles.free}`}
      type="submit"
      name={name}
      value={value}
      disabled={pending}
    >
      <span className={styles.time}>{children}</span>
      {about && <Unseen>, {about}</Unseen>}
    </button>
  );
}
