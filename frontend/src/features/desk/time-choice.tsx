'use client';

import { useField } from '@/ui/action-form';
import { FieldError, useControl } from '@/ui/field-frame';
import styles from './time-choice.module.css';

export interface TimeGroup {
  title: string;
  times: { value: string; word: string }[];
}

/** One free time of all tables; the first is chosen. */
export function TimeChoice(props: { name: string; label: string; groups: TimeGroup[] }) {
  const { name, label, groups } = props;
  const { error, typed, words } = useField(name);
  const { id } = useControl({ name, required: true });
  const chosen = typed?.[0] ?? groups[0]?.times[0]?.value;
  const first = groups[0]?.times[0]?.value;
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <FieldError id={id} word={words.error} text={error} />
      {groups.map(({ title, times }) => (
        <div key={title} role="group" aria-label={title} className={styles.group}>
          <span className={styles.title}>{title}</span>
          <div className={styles.times}>
            {times.map(({ value, word }) => (
              <label key={value}>
                <input
                  key={String(value === chosen)}
                  id={value === first ? id : undefined}
                  type="radio"
                  name={name}
                  value={value}
                  defaultChecked={value === chosen}
                />
                {word}
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
