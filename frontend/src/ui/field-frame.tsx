'use client';

import type { ReactNode } from 'react';
import { useField } from './action-form';
import { fieldId } from './field-id';
import styles from './form.module.css';
import { Icon } from './icons';
import { Unseen } from './unseen';

export interface FieldProps {
  name: string;
  label: string;
  /** One sentence under the label: what it is for, or an example. */
  hint?: string;
  required?: boolean;
}

/** Label, hint and error around one control; `describedBy` ties them together for a screen reader. */
export function FieldFrame(
  props: FieldProps & { children: (ids: ReturnType<typeof useControl>) => ReactNode },
) {
  const { name, label, hint, required, children } = props;
  const control = useControl({ name, hint, required });
  const { error, words } = useField(name);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={control.id}>
        {label}
        {!required && <span className={styles.optional}> ({words.optional})</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={control.id} word={words.error} text={error} />
      {children(control)}
    </div>
  );
}

export function FieldError({ id, word, text }: { id: string; word: string; text?: string }) {
  if (!text) return null;
  return (
    <p className={styles.error} id={`${id}-error`}>
      <Icon name="warn" />
      <span>
        <Unseen>{word}: </Unseen>
        {text}
      </span>
    </p>
  );
}

/** The attributes that every native control shares. */
export function useControl({ name, hint, required }: Omit<FieldProps, 'label'>) {
  const { error, within } = useField(name);
  const id = fieldId(name, within);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    required,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
}
