'use client';

import { FieldFrame, type FieldProps } from './field-frame';
import styles from './form.module.css';

/** One file. `accept` spares people a choice that would be refused; what comes is looked at on the other side. */
export function FileField({ accept, ...props }: FieldProps & { accept: string }) {
  return (
    <FieldFrame {...props}>
      {(control) => <input {...control} className={styles.control} type="file" accept={accept} />}
    </FieldFrame>
  );
}
