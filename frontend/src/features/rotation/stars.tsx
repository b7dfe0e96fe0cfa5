'use client';

import { useEffect, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { useAnswer } from '@/ui/action-form';
import { Icon } from '@/ui/icons';
import { SubmitButton } from '@/ui/submit-button';
import { Unseen } from '@/ui/unseen';
import styles from './interest.module.css';

interface Words {
  legend: string;
  /** By how many. */
  stars: string[];
  noThanks: string;
  private: string;
  save: string;
  saveOf: string;
  saved: string;
}

/** No, one, two or three stars, or "no thanks": five radio buttons. Awake they save by themselves. */
export function Stars({ words, value, disabled }: { words: Words; value: string; disabled: boolean }) {
  const { values, problem } = useAnswer();
  const { pending } = useFormStatus();
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const chosen = values?.interest?.[0] ?? value;
  const [none = '', ...stars] = words.stars;
  const radio = (one: string) => (
    <input
      type="radio"
      name="interest"
      value={one}
      defaultChecked={chosen === one}
      disabled={disabled}
      onChange={(event) => event.target.form?.requestSubmit()}
    />
  );
  return (
    <fieldset className={styles.interest}>
      <legend>
        <Unseen>{words.legend}</Unseen>
      </legend>
      <div className={styles.choices}>
        <span className={styles.stars}>
          {stars.map((word, index) => (
            <label key={word} className={styles.star}>
              {radio(String(index + 1))}
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 2.5 14.9 8.6 21.5 9.5 16.7 14.1 17.9 20.7 12 17.5 6.1 20.7 7.3 14.1 2.5 9.5 9.1 8.6Z" />
              </svg>
              <Unseen>{word}</Unseen>
            </label>
          ))}
        </span>
        <span className={styles.words}>
          <label className={styles.word}>
            {radio('0')}
            {none}
          </label>
          <label className={styles.word}>
            {radio('no')}
            {words.noThanks}
          </label>
        </span>
      </div>
      <div className={styles.after}>
        <span>{words.private}</span>
        <span role="status" className={styles.saved}>
          {values && !problem && !pending && (
            <>
              <Icon name="check" /> {words.saved}
            </>
          )}
        </span>
        {!isAwake && !disabled && (
          <SubmitButton tone="ghost">
            <span aria-hidden="true">{words.save}</span>
            <Unseen>{words.saveOf}</Unseen>
          </SubmitButton>
        )}
      </div>
    </fieldset>
  );
}
