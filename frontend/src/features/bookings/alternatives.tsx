'use client';

import { useFormStatus } from 'react-dom';
import { useAnswer } from '@/ui/action-form';
import { SubmitButton } from '@/ui/submit-button';
import styles from './what.module.css';

interface Props {
  words: { book: string; next: string; wait: string };
  /** Where a free time's own page is, without its id: for somebody who has not typed anything yet. */
  href: string;
  query: string;
}

/**
 * The form's last line: the one button, or, when somebody was quicker, the next free times, each a button that books
 * with what is already typed; the waiting list when nothing is free.
 */
export function BookOrInstead({ words, href, query }: Props) {
  const { instead, values } = useAnswer();
  const { pending } = useFormStatus();
  if (!instead) return <SubmitButton wide>{words.book}</SubmitButton>;
  if (instead.length === 0) {
    return (
      <SubmitButton wide name="wait" value="yes">
        {words.wait}
      </SubmitButton>
    );
  }
  return (
    <fieldset className={styles.instead}>
      <legend>{words.next}</legend>
      {/* Enter in a field must not take the first of them. */}
      <button type="submit" disabled hidden />
      <ul className={styles.list}>
        {instead.map(({ value, label, about }) => (
          <li key={value}>
            {values ? (
              <button className={styles.choice} type="submit" name="instead" value={value} disabled={pending}>
                <b>{label}</b> {about}
              </button>
            ) : (
              <a className={styles.choice} href={`${href}/${encodeURIComponent(value)}${query}`}>
                <b>{label}</b> {about}
              </a>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
