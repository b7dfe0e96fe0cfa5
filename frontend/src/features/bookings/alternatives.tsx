'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { useAnswer } from '@/ui/action-form';
import { SubmitButton } from '@/ui/submit-button';
import styles from './what.module.css';

interface Props {
  words: { withTyped: string; free: string };
  /** Where a free time's own page is, without its id: for somebody who has not typed anything yet. */
  href: string;
  query: string;
}

/** When somebody was quicker: the next free times, each a button that books with what is already typed. */
export function Alternatives({ words, href, query }: Props) {
  const { instead, values } = useAnswer();
  const { pending } = useFormStatus();
  if (!instead?.length) return null;
  return (
    <fieldset className={styles.instead}>
      <legend>{values ? words.withTyped : words.free}</legend>
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

/** The form's fields; not yet where a free time must be chosen first. */
export function Asked({ children }: { children: ReactNode }) {
  const { instead, values } = useAnswer();
  return instead?.length && !values ? null : children;
}

/** The one button; the waiting list when nothing is free; none beside alternatives, which are buttons themselves. */
export function BookButton({ book, wait }: { book: string; wait: string }) {
  const { instead } = useAnswer();
  if (!instead) return <SubmitButton>{book}</SubmitButton>;
  return (
    instead.length === 0 && (
      <SubmitButton name="wait" value="yes">
        {wait}
      </SubmitButton>
    )
  );
}
