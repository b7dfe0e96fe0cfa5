'use client';

import { useField } from './action-form';
import { FieldFrame, type FieldProps } from './field-frame';
import styles from './form.module.css';

interface Common extends FieldProps {
  /** What stands there at first; what the person typed wins over it. */
  value?: string;
  autoComplete?: string;
}

interface TextFieldProps extends Common {
  type?: 'text' | 'tel' | 'email' | 'number' | 'date' | 'time' | 'search' | 'url' | 'password';
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  min?: string | number;
  max?: string | number;
  step?: number;
  maxLength?: number;
  /** As wide as what belongs in it, not as the page. */
  width?: 'short' | 'full';
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, required, value, type = 'text', width = 'full', ...rest } = props;
  const { typed } = useField(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} required={required}>
      {(control) => (
        <input
          {...control}
          {...rest}
          className={`${styles.control} ${styles[width]}`}
          type={type}
          // What is secret is typed again rather than sent back.
          defaultValue={type === 'password' ? undefined : (typed?.[0] ?? value)}
        />
      )}
    </FieldFrame>
  );
}

export function TextArea(props: Common & { rows?: number; maxLength?: number }) {
  const { name, label, hint, required, value, rows = 4, ...rest } = props;
  const { typed } = useField(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} required={required}>
      {(control) => (
        <textarea
          {...control}
          {...rest}
          className={`${styles.control} ${styles.area}`}
          rows={rows}
          defaultValue={typed?.[0] ?? value}
        />
      )}
    </FieldFrame>
  );
}

export interface Option {
  value: string;
  label: string;
}

export function SelectField(props: Common & { options: Option[] }) {
  const { name, label, hint, required, value, options, ...rest } = props;
  const { typed, words } = useField(name);
  const chosen = typed?.[0] ?? value ?? '';
  return (
    <FieldFrame name={name} label={label} hint={hint} required={required}>
      {(control) => (
        // React gives a select its first value for good; a new key lets what was chosen survive a refusal.
        <select
          key={chosen}
          {...control}
          {...rest}
          className={`${styles.control} ${styles.select}`}
          defaultValue={chosen}
        >
          {(!required || chosen === '') && <option value="">{words.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
