'use client';

import { useField } from '@/ui/action-form';
import { FieldError, useControl, type FieldProps } from '@/ui/field-frame';
import type { Option } from '@/ui/fields';
import styles from './opening-form.module.css';

/** Any of many short words, side by side. */
export function LanguageChips(props: FieldProps & { choices: Option[]; values?: string[] }) {
  const { name, label, hint, required, choices, values = [] } = props;
  const { error, answered, typed, words } = useField(name);
  const { id, ...control } = useControl({ name, hint, required });
  const chosen = answered ? (typed ?? []) : values;
  return (
    <fieldset className={styles.chips} aria-describedby={control['aria-describedby']}>
      <legend>
        {label}
        {!required && <span> ({words.optional})</span>}
      </legend>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} word={words.error} text={error} />
      <div>
        {choices.map(({ value, label: word }, index) => (
          <label key={value}>
            <input
              key={String(chosen.includes(value))}
              id={index === 0 ? id : undefined}
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
