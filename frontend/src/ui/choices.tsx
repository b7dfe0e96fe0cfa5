'use client';

import { useField } from './action-form';
import { FieldError, useControl, type FieldProps } from './field-frame';
import styles from './choices.module.css';

/*
 * The browser owns what is chosen, from the first paint on: React only says how things stand at first, and again after
 * a refusal, when it resets the form. So a tap before the page has woken stays, and a tap never takes the focus away
 * (a `key` that follows the choice did: it put a new control where the tapped one was).
 */

/** One yes or no. `checked` is how it stands at first. */
export function Checkbox(props: FieldProps & { checked?: boolean; value?: string }) {
  const { name, label, hint, required, checked, value = 'yes' } = props;
  const { error, answered, typed, words } = useField(name);
  const control = useControl({ name, hint, required });
  const on = answered ? Boolean(typed?.includes(value)) : Boolean(checked);
  return (
    <div className={styles.field}>
      <FieldError id={control.id} word={words.error} text={error} />
      <label className={styles.check}>
        <input {...control} type="checkbox" value={value} defaultChecked={on} />
        <span>
          {label}
          {hint && (
            <span className={styles.hint} id={`${control.id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface GroupProps extends FieldProps {
  choices: Choice[];
}

/** One of a few, as cards that show all there is to choose from ("Mistä on kyse?"). */
export function RadioCards(props: GroupProps & { value?: string }) {
  return <ChoiceGroup {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

/** Any of a few. */
export function CheckCards(props: GroupProps & { values?: string[] }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={props.values ?? []} />;
}

function ChoiceGroup(props: GroupProps & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const { name, label, hint, required, choices, type, chosen } = props;
  const { error, answered, typed, words } = useField(name);
  const { id, ...control } = useControl({ name, hint, required });
  const now = answered ? (typed ?? []) : chosen;
  return (
    <fieldset className={styles.field} aria-describedby={control['aria-describedby']}>
      <legend className={styles.legend}>
        {label}
        {!required && <span className={styles.optional}> ({words.optional})</span>}
      </legend>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} word={words.error} text={error} />
      <div className={styles.cards}>
        {choices.map(({ value, label: word, hint: more }, index) => (
          <label key={value} className={styles.card}>
            <input
              id={index === 0 ? id : undefined}
              type={type}
              name={name}
              value={value}
              required={required && type === 'radio'}
              aria-invalid={control['aria-invalid']}
              defaultChecked={now.includes(value)}
            />
            <span className={styles.word}>{word}</span>
            {more && <span className={styles.more}>{more}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
