'use client';

import { useAnswer } from '@/ui/action-form';
import styles from './keys.module.css';

/** The key that was just made, once. */
export function NewKey({ title, text }: { title: string; text: string }) {
  const made = useAnswer().instead?.[0];
  if (!made) return null;
  return (
    <div role="status" className={styles.made}>
      <h3>
        {title}: {made.label}
      </h3>
      <code>{made.value}</code>
      <p>{text}</p>
    </div>
  );
}
